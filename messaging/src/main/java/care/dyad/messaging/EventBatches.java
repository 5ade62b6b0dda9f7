package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Handles whole poll batches: inbox, state and outbox of a batch commit in one transaction. A batch
 * is cut at a record that cannot be handled: everything before it is committed first, and only
 * then, outside the transaction, the container is told which one it was. Nothing after it is
 * touched. What belongs behind an event that is held is put there in the same transaction.
 */
public final class EventBatches {

    private record Mapped<T>(
            int index,
            ConsumerRecord<String, byte[]> incoming,
            Inbox.Entry entry,
            T value,
            Traces.Step step) {}

    private record Actions<T>(Consumer<List<T>> act, Consumer<T> conflict, boolean ours) {}

    private final EventCodec codec;
    private final Inbox inbox;
    private final Hold hold;
    private final EventWatch watch;
    private final TransactionTemplate transaction;

    EventBatches(
            EventCodec codec,
            Inbox inbox,
            Hold hold,
            EventWatch watch,
            TransactionTemplate transaction) {
        this.codec = codec;
        this.inbox = inbox;
        this.hold = hold;
        this.watch = watch;
        this.transaction = transaction;
    }

    /**
     * Reads and maps each record, then acts on the events that are new, in one transaction.
     *
     * @param map gives what to act on, or empty when the event is not for this consumer; throws
     *     {@link UnreadableEvent} for one that can never be mapped
     * @param act runs within the transaction; it may be called again with fewer values when it
     *     fails
     * @throws BatchListenerFailedException naming the first record that could not be handled
     */
    public <T> void handle(
            List<ConsumerRecord<String, byte[]>> batch,
            Function<IncomingEvent, Optional<T>> map,
            Consumer<List<T>> act) {
        handle(
                batch,
                (incoming, event) -> map.apply(event),
                new Actions<T>(act, EventBatches::deadLetter, true));
    }

    /**
     * The same, for events of others, who are told when they use an id twice. What of theirs is
     * unreadable holds up nothing: they send it again, mended, under the same key.
     *
     * @param map is given the record too, for what only the broker can vouch for: topic and time
     * @param conflict takes an event of which other content was taken in under the same id; runs
     *     within the transaction
     */
    public <T> void handle(
            List<ConsumerRecord<String, byte[]>> batch,
            BiFunction<ConsumerRecord<String, byte[]>, IncomingEvent, Optional<T>> map,
            Consumer<List<T>> act,
            Consumer<T> conflict) {
        handle(batch, map, new Actions<>(act, conflict, false));
    }

    private <T> void handle(
            List<ConsumerRecord<String, byte[]>> batch,
            BiFunction<ConsumerRecord<String, byte[]>, IncomingEvent, Optional<T>> map,
            Actions<T> actions) {
        List<Mapped<T>> mapped = new ArrayList<>();
        if (Rerun.CURRENT.isBound()) {
            rerun(batch, map, actions);
            return;
        }
        for (int i = 0; i < batch.size(); i++) {
            try {
                read(batch.get(i), i, map).ifPresent(mapped::add);
            } catch (RuntimeException e) {
                store(mapped, actions);
                throw failed(i, e, actions);
            }
        }
        store(mapped, actions);
    }

    private static BatchListenerFailedException failed(
            int index, RuntimeException thrown, Actions<?> actions) {
        return Failure.isElsewhere(thrown)
                ? new NotNow(thrown, index)
                : new RecordFailed(thrown, index, actions.ours());
    }

    private static <T> void deadLetter(T conflicting) {
        throw new UnreadableEvent("OTHER_CONTENT_UNDER_SAME_ID", null);
    }

    private <T> Optional<Mapped<T>> read(
            ConsumerRecord<String, byte[]> incoming,
            int index,
            BiFunction<ConsumerRecord<String, byte[]>, IncomingEvent, Optional<T>> map) {
        return codec.read(incoming).flatMap(event -> mapped(incoming, index, event, map));
    }

    private <T> Optional<Mapped<T>> mapped(
            ConsumerRecord<String, byte[]> incoming,
            int index,
            IncomingEvent event,
            BiFunction<ConsumerRecord<String, byte[]>, IncomingEvent, Optional<T>> map) {
        Traces.Step step = watch.begun(incoming.topic(), event.headers());
        Inbox.Entry entry = entry(event, incoming.value());
        return map.apply(incoming, event.within(step))
                .map(value -> new Mapped<>(index, incoming, entry, value, step));
    }

    private <T> void store(List<Mapped<T>> mapped, Actions<T> actions) {
        if (mapped.isEmpty()) {
            return;
        }
        try {
            commit(mapped, actions);
        } catch (RuntimeException e) {
            storeOneByOne(mapped, actions);
        }
    }

    private <T> void commit(List<Mapped<T>> mapped, Actions<T> actions) {
        transaction.executeWithoutResult(status -> receive(mapped, actions));
        mapped.forEach(one -> watch.handled(one.incoming(), one.step()));
    }

    /** Finds the record that failed the transaction; those before it are committed singly. */
    private <T> void storeOneByOne(List<Mapped<T>> mapped, Actions<T> actions) {
        for (Mapped<T> one : mapped) {
            try {
                commit(List.of(one), actions);
            } catch (RuntimeException e) {
                one.step().failed(Failure.of(e).code());
                throw failed(one.index(), e, actions);
            }
        }
    }

    private <T> void receive(List<Mapped<T>> mapped, Actions<T> actions) {
        Set<Integer> behind =
                hold.putBehind(
                        mapped.stream().map(Mapped::incoming).toList(),
                        () -> inbox.known(mapped.stream().map(Mapped::entry).toList()));
        List<Mapped<T>> free = new ArrayList<>();
        for (int i = 0; i < mapped.size(); i++) {
            if (!behind.contains(i)) {
                free.add(mapped.get(i));
            }
        }
        if (!free.isEmpty()) {
            takeIn(free, actions);
        }
    }

    /** A failure leaves the transaction to the caller, who knows which event it was. */
    private <T> void rerun(
            List<ConsumerRecord<String, byte[]>> held,
            BiFunction<ConsumerRecord<String, byte[]>, IncomingEvent, Optional<T>> map,
            Actions<T> actions) {
        for (ConsumerRecord<String, byte[]> one : held) {
            read(one, 0, map)
                    .ifPresent(mapped -> Rerun.CURRENT.get().became(effect(mapped, actions)));
        }
    }

    private <T> Rerun.Effect effect(Mapped<T> mapped, Actions<T> actions) {
        boolean fresh = takeIn(List.of(mapped), actions);
        mapped.step().done();
        return fresh ? Rerun.Effect.HANDLED : Rerun.Effect.REPEATED;
    }

    private <T> boolean takeIn(List<Mapped<T>> mapped, Actions<T> actions) {
        List<Inbox.Entry> entries = mapped.stream().map(Mapped::entry).toList();
        Set<Inbox.Key> unseen = new HashSet<>(inbox.receive(entries));
        Set<Integer> conflicts =
                unseen.size() < entries.size() ? inbox.conflicts(entries) : Set.of();
        List<T> fresh = new ArrayList<>();
        for (int i = 0; i < mapped.size(); i++) {
            Mapped<T> one = mapped.get(i);
            if (conflicts.contains(i)) {
                actions.conflict().accept(one.value());
            } else if (unseen.remove(one.entry().key())) {
                fresh.add(one.value());
            }
        }
        if (!fresh.isEmpty()) {
            actions.act().accept(fresh);
        }
        return !fresh.isEmpty();
    }

    private static Inbox.Entry entry(IncomingEvent event, byte[] payload) {
        EventHeaders headers = event.headers();
        return new Inbox.Entry(
                new Inbox.Key(headers.source(), headers.id()),
                Sha256.of(event.isTombstone() ? new byte[0] : payload));
    }
}
