package care.dyad.messaging;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an event says, for people who see no patients: the fields that are there, codes, opaque ids
 * and points in time. Of anything else only that it is there.
 */
final class MaskedEvent {

    private static final String MASKED = "(masked)";

    private final EventCodec codec;

    MaskedEvent(EventCodec codec) {
        this.codec = codec;
    }

    /** The fields of a held event by name; empty when it is unreadable, settled or a tombstone. */
    Map<String, String> fields(HeldEvent event) {
        if (event.payload() == null) {
            return Map.of();
        }
        try {
            return codec.read(event.record())
                    .flatMap(read -> Optional.ofNullable(read.value()))
                    .map(MaskedEvent::fields)
                    .orElse(Map.of());
        } catch (UnreadableEvent e) {
            return Map.of("(unreadable)", e.code());
        }
    }

    private static Map<String, String> fields(SpecificRecord event) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Schema.Field field : event.getSchema().getFields()) {
            fields.put(field.name(), masked(event.get(field.pos())));
        }
        return fields;
    }

    private static String masked(@Nullable Object value) {
        return switch (value) {
            case null -> "(none)";
            case UUID id -> id.toString();
            case Instant time -> time.toString();
            case Enum<?> code -> code.name();
            case Collection<?> many -> "(%d masked)".formatted(many.size());
            case CharSequence text when text.isEmpty() -> "(empty)";
            case GenericRecord _ -> "(masked record)";
            default -> MASKED;
        };
    }
}
