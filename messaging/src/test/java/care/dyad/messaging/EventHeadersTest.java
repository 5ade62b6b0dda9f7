package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

class EventHeadersTest {

    private static final EventHeaders WHOLE =
            new EventHeaders(
                    UUID.fromString("7d444840-9dc0-41d1-b245-5ffdce74fad2"),
                    "a-service",
                    "care.dyad.events.Heartbeat",
                    Events.THEN,
                    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                    "replay-1");

    @Test
    void whatIsWrittenIsReadBack() {
        var headers = new RecordHeaders();

        WHOLE.writeTo(headers, "subject");

        assertThat(EventHeaders.of(headers)).isEqualTo(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_id", "ce_source", "ce_type", "ce_time"})
    void aMissingHeaderMakesTheEventUnreadable(String missing) {
        var headers = new RecordHeaders();
        WHOLE.writeTo(headers, "subject");

        headers.remove(missing);

        assertThatThrownBy(() -> EventHeaders.of(headers))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("MISSING_HEADER");
    }

    @ParameterizedTest
    @CsvSource({"ce_id,not-a-uuid", "ce_time,yesterday", "ce_time,2026-11-20T10:00:00"})
    void aMalformedHeaderMakesTheEventUnreadable(String name, String value) {
        var headers = new RecordHeaders();
        WHOLE.writeTo(headers, "subject");

        headers.add(name, value.getBytes());

        assertThatThrownBy(() -> EventHeaders.of(headers))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("MALFORMED_HEADER");
    }
}
