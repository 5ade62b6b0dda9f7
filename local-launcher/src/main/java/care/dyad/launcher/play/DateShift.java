package care.dyad.launcher.play;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * Moves the dates of the samples, which were written for one day, to another. An instant that would
 * then lie ahead becomes {@code now}, because nothing can have been sent later than now.
 *
 * @param days by which dates move
 * @param now the services' time
 */
record DateShift(long days, Instant now) {

    /** The day that the samples were written for. */
    static final LocalDate WRITTEN_FOR = LocalDate.of(2026, 11, 20);

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern INSTANT =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})");

    /** From the day that the samples were written for to the day of {@code now} in England. */
    static DateShift to(Instant now) {
        return new DateShift(
                ChronoUnit.DAYS.between(WRITTEN_FOR, now.atZone(LONDON).toLocalDate()), now);
    }

    /** A copy of {@code json} with every date and instant moved, however deep. */
    JsonNode moved(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> moved(object);
            case ArrayNode array -> moved(array);
            default ->
                    json.isString()
                            ? JsonNodeFactory.instance.stringNode(moved(json.asString()))
                            : json;
        };
    }

    private ObjectNode moved(ObjectNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> copy.set(entry.getKey(), moved(entry.getValue())));
        return copy;
    }

    private ArrayNode moved(ArrayNode array) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(moved(element)));
        return copy;
    }

    private String moved(String text) {
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).plusDays(days).toString();
        }
        if (INSTANT.matcher(text).matches()) {
            Instant shifted = OffsetDateTime.parse(text).toInstant().plus(Duration.ofDays(days));
            return (shifted.isAfter(now) ? now : shifted)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
        }
        return text;
    }
}
