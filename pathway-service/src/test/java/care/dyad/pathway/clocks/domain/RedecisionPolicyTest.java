package care.dyad.pathway.clocks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.file.IllustrativeDirectory;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class RedecisionPolicyTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant LATE = Instant.parse("2026-12-20T10:00:00Z");
    private static final Set<ClockKind> REVIEW = Set.of(ClockKind.REVIEW);

    private final ClockPolicy clocks = new ClockPolicy(ExampleRules.RULES, day -> true);
    private final RedecisionPolicy policy =
            new RedecisionPolicy(clocks, new Announcements(IllustrativeDirectory.read()));

    @Test
    void endedEpisodeTellsABreachThatNobodyTold() {
        assertThat(policy.ends(late(ClockState.RUNNING)).events())
                .extracting(Object::getClass)
                .containsExactly(
                        ClockEvent.SlaBreached.class,
                        ClockEvent.SlaBreached.class,
                        ClockEvent.SlaMet.class);
        assertThat(policy.ends(late(ClockState.BREACHED)).events())
                .extracting(Object::getClass)
                .containsExactly(ClockEvent.SlaMet.class);
    }

    @Test
    void assessedEpisodeGetsNoClockThatWaitsForAnAssessment() {
        List<EpisodeClock> assessed =
                List.of(new EpisodeClock(clocks.onAssessment(RECEIVED), ClockState.RUNNING));

        ClockChange change =
                policy.goesOn(
                        new Redecision(
                                episode(Priority.EMERGENCY),
                                assessed,
                                RECEIVED,
                                REVIEW,
                                RECEIVED,
                                ""));

        assertThat(change.events()).isEmpty();
        assertThat(change.dueAt()).isEqualTo(assessed.getFirst().deadline().dueAt());
    }

    private Redecision late(ClockState state) {
        return new Redecision(
                episode(Priority.ROUTINE),
                clocks.onReceipt(new Receipt(RECEIVED, Priority.ROUTINE, false, true)).stream()
                        .map(deadline -> new EpisodeClock(deadline, state))
                        .toList(),
                RECEIVED,
                REVIEW,
                LATE,
                "");
    }

    private static TimedEpisode episode(Priority priority) {
        return new TimedEpisode(
                new UUID(1, 1), "DY-1", new UUID(1, 2), Pathway.VCSE_LINK_WORK, null, priority);
    }
}
