package care.dyad.notification.delivery;

import care.dyad.notification.application.Handover;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What the answer of a receiver means. */
final class HttpAnswers {

    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private HttpAnswers() {}

    /**
     * What an answer means.
     *
     * @param retryAfter value of its {@code Retry-After}, or null
     * @param now the real time
     * @param longest the longest pause that a receiver can ask for
     */
    static Handover handover(
            int status, @Nullable String retryAfter, Instant now, Duration longest) {
        if (status / 100 == 2) {
            return new Handover.TakenOver();
        }
        String reason = "HTTP_" + status;
        return switch (status) {
            case GONE -> new Handover.Gone(reason);
            case TOO_MANY, UNAVAILABLE -> later(reason, pause(retryAfter, now), longest);
            default -> new Handover.NotNow(reason);
        };
    }

    private static Handover later(String reason, Duration pause, Duration longest) {
        return pause.isPositive()
                ? new Handover.SlowDown(reason, pause.compareTo(longest) < 0 ? pause : longest)
                : new Handover.NotNow(reason);
    }

    /** Seconds or a date (RFC 9110 10.2.3); zero for anything else. */
    private static Duration pause(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        try {
            return retryAfter.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }
}
