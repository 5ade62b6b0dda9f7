package care.dyad.pathway.clocks.domain;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The engineering defaults, for tests. */
public final class ExampleRules {

    public static final ClockRules RULES =
            new ClockRules(
                    2,
                    Duration.ofHours(72),
                    LocalTime.of(16, 0),
                    Duration.ofHours(4),
                    2,
                    new DueSoonLevels(
                            Map.of(
                                    ClockKind.ASSESSMENT, days(2),
                                    ClockKind.INTERVENTION, days(2),
                                    ClockKind.TREATMENT, days(14, 2),
                                    ClockKind.EMERGENCY_RESPONSE, hours(1),
                                    ClockKind.URGENT_RESPONSE, hours(16),
                                    ClockKind.RISK_REVIEW, hours(1),
                                    ClockKind.REVIEW, hours(12))),
                    LocalTime.of(9, 0));

    private ExampleRules() {}

    private static List<Duration> days(int... days) {
        return Arrays.stream(days).mapToObj(Duration::ofDays).toList();
    }

    private static List<Duration> hours(int hours) {
        return List.of(Duration.ofHours(hours));
    }
}
