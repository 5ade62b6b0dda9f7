package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.transaction.support.TransactionTemplate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
 * touched.
 */
public final class EventBatches {

    private record Mapped<T>(int index, Inbox.Entry entry, T value) {}

    private record Actions<T>(Consumer<List<T>> act, Consumer<T> conflict) {}

    private final EventCodec codec;
    private final Inbox inbox;
    private final TransactionTemplate transaction;

    EventBatches(EventCodec codec, Inbox inbox, TransactionTemplate transaction) {
        this.codec = codec;
        this.inbox = inbox;
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
        handle(batch, (incoming, event) -> map.apply(event), act, EventBatches::deadLetter);
    }

    /**
     * The same, for events of others, who are told when they use an id twice.
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
        List<Mapped<T>> mapped = new ArrayList<>();
        var actions = new Actions<>(act, conflict);
        for (int i = 0; i < batch.size(); i++) {
            try {
                read(batch.get(i), i, map).ifPresent(mapped::add);
            } catch (RuntimeException e) {
                store(mapped, actions);
                throw new BatchListenerFailedException("record not handled", e, i);
            }
        }
        store(mapped, actions);
    }

    private static <T> void deadLetter(T conflicting) {
        throw new UnreadableEvent("OTHER_CONTENT_UNDER_SAME_ID", null);
    }

    private <T> Optional<Mapped<T>> read(
            ConsumerRecord<String, byte[]> incoming,
            int index,
            BiFunction<ConsumerRecord<String, byte[]>, IncomingEvent, Optional<T>> map) {
        return codec.read(incoming)
                .flatMap(
                        event ->
                                map.apply(incoming, event)
                                        .map(
                                                value ->
                                                        new Mapped<>(
                                                                index,
                                                                entry(event, incoming.value()),
                                                                value)));
    }

    private <T> void store(List<Mapped<T>> mapped, Actions<T> actions) {
        if (mapped.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> receive(mapped, actions));
        } catch (RuntimeException e) {
            storeOneByOne(mapped, actions);
        }
    }

    /** Finds the record that failed the transaction; those before it are committed singly. */
    private <T> void storeOneByOne(List<Mapped<T>> mapped, Actions<T> actions) {
        for (Mapped<T> one : mapped) {
            try {
                transaction.executeWithoutResult(status -> receive(List.of(one), actions));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("record not handled", e, one.index());
            }
        }
    }

    private <T> void receive(List<Mapped<T>> mapped, Actions<T> actions) {
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
    }

    private static Inbox.Entry entry(IncomingEvent event, byte[] payload) {
        EventHeaders headers = event.headers();
        return new Inbox.Entry(
                new Inbox.Key(headers.source(), headers.id()),
                sha256(event.isTombstone() ? new byte[0] : payload));
    }

    private static byte[] sha256(byte[] payload) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(payload);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
