package care.dyad.messaging;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Writes events to records and reads them back: Avro in the Confluent wire format. */
public final class EventCodec {

    private final WireFormat wireFormat;
    private final EventTypes types;
    private final String source;
    private final Counter skipped;

    /**
     * @param source name of this service, the {@code ce_source} of what it writes
     * @param types the event types that can be read
     */
    public EventCodec(
            String source, SchemaRegistryClient registry, EventTypes types, MeterRegistry meters) {
        this.source = source;
        this.types = types;
        wireFormat = new WireFormat(registry);
        skipped =
                Counter.builder("dyad.events.skipped")
                        .description("Events of a type that this version does not know")
                        .register(meters);
    }

    /**
     * The bytes of an event.
     *
     * @throws SerializationException when the schema is not registered or the registry is away
     */
    public byte[] write(String topic, SpecificRecord event) {
        return wireFormat.write(topic, event);
    }

    /** The record of an event, with its headers. */
    public ProducerRecord<String, byte[]> producerRecord(OutgoingEvent event) {
        var produced =
                new ProducerRecord<>(
                        event.topic(), event.key(), write(event.topic(), event.event()));
        headers(event).writeTo(produced.headers(), event.key());
        return produced;
    }

    /** The headers under which an event is published. */
    EventHeaders headers(OutgoingEvent event) {
        return new EventHeaders(
                event.eventId(),
                source,
                event.type(),
                event.occurredAt(),
                event.traceparent(),
                null);
    }

    /**
     * Reads a record. Looks at the type first: an event of a type that this version does not know
     * is skipped and counted, never dead-lettered.
     *
     * @return the event, or empty when its type is not known here
     * @throws UnreadableEvent when no later attempt can read it either
     * @throws UncheckedIOException when the registry cannot be asked now
     */
    public Optional<IncomingEvent> read(ConsumerRecord<String, byte[]> incoming) {
        EventHeaders headers = EventHeaders.of(incoming.headers());
        if (!types.knows(headers.type())) {
            skipped.increment();
            return Optional.empty();
        }
        SpecificRecord event =
                incoming.value() == null
                        ? null
                        : wireFormat.read(incoming.topic(), incoming.value(), headers.type());
        return Optional.of(
                new IncomingEvent(
                        headers,
                        incoming.key(),
                        Instant.ofEpochMilli(incoming.timestamp()),
                        event));
    }

    /**
     * Reads the part of a record's event that a view shows and nothing else, which is quicker: for
     * whoever goes through a whole log. Otherwise as {@link #read}; a tombstone is unreadable.
     *
     * @param view a schema with the wanted fields, whose alias is the type of the event
     * @return what the view shows, or empty when the event is of another type
     */
    public Optional<GenericRecord> read(ConsumerRecord<String, byte[]> incoming, Schema view) {
        String type = EventHeaders.typeIn(incoming.headers());
        if (!view.getAliases().contains(type)) {
            return Optional.empty();
        }
        if (incoming.value() == null) {
            throw new UnreadableEvent("UNEXPECTED_TOMBSTONE", null);
        }
        return Optional.of(wireFormat.read(incoming.topic(), incoming.value(), type, view));
    }
}
