package care.dyad.pathway.rebuild.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.CaseStanding;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.EpisodeState;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.TriagedReferral;
import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.episodes.domain.WithdrawalState;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class CaseHistoryTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:01Z");
    private static final Instant REMINDER = Instant.parse("2026-12-02T09:00:00Z");
    private static final Instant NEARER = Instant.parse("2026-12-03T00:00:00Z");
    private static final Instant DUE = Instant.parse("2026-12-05T00:00:00Z");

    private final TriagedReferral referral =
            Referrals.routed("VCSE_LINK_WORK", "T10", "E06000057").referral();
    private final TimedEpisode about =
            new TimedEpisode(
                    referral.referralId(),
                    referral.reference(),
                    UUID.randomUUID(),
                    Pathway.VCSE_LINK_WORK,
                    null,
                    Priority.ROUTINE);
    private final Deadline deadline =
            new Deadline(
                    ClockKind.ASSESSMENT, referral.receivedAt(), DUE, List.of(REMINDER, NEARER));
    private final CaseHistory history = new CaseHistory();

    @Test
    void openedCaseIsRebuiltFromItsOpening() {
        open();

        RebuiltCase rebuilt = history.rebuilt().orElseThrow();

        assertThat(history.faults()).isEmpty();
        assertThat(rebuilt.standing().version()).isEqualTo(1);
        assertThat(rebuilt.standing().episodes())
                .extracting(Episode::state)
                .containsExactly(EpisodeState.OPEN);
        assertThat(rebuilt.clocks().getFirst().announceAt()).isEqualTo(REMINDER);
        assertThat(rebuilt.dueAt(rebuilt.standing().episodes().getFirst())).isEqualTo(DUE);
    }

    @Test
    void repeatIsLeftOutAndAMissingEventIsNamed() {
        open();
        ofClock(2, new ClockEvent.SlaDueSoon(about, deadline, 1, List.of()));

        ofClock(2, new ClockEvent.SlaDueSoon(about, deadline, 1, List.of()));
        assertThat(history.faults()).isEmpty();
        assertThat(history.rebuilt().orElseThrow().standing().version()).isEqualTo(2);

        ofClock(4, new ClockEvent.SlaBreached(about, deadline, List.of()));
        assertThat(history.faults()).containsExactly(Fault.EVENT_MISSING);
    }

    @Test
    void reminderLeadsToTheNextAndABreachToNone() {
        open();

        ofClock(2, new ClockEvent.SlaDueSoon(about, deadline, 1, List.of()));
        assertThat(clock().announceAt()).isEqualTo(NEARER);
        ofClock(3, new ClockEvent.SlaDueSoon(about, deadline, 2, List.of()));
        assertThat(clock().announceAt()).isEqualTo(DUE);
        ofClock(4, new ClockEvent.SlaBreached(about, deadline, List.of()));
        assertThat(clock().announceAt()).isNull();
    }

    @Test
    void missedClockStaysMissedWithItsReasonWhenItGetsAnEarlierStart() {
        open();
        Deadline nearer =
                new Deadline(ClockKind.ASSESSMENT, AT.minusSeconds(60), NEARER, List.of());

        ofClock(2, new ClockEvent.SlaBreached(about, deadline, List.of()));
        ofClock(3, new ClockEvent.SlaBreachExplained(about, deadline, "a", BreachReason.CAPACITY));
        ofClock(4, new ClockEvent.SlaClockReanchored(about, nearer, deadline, "a", "X"));

        assertThat(clock().clock().state()).isEqualTo(ClockState.BREACHED);
        assertThat(clock().clock().breachReason()).isEqualTo(BreachReason.CAPACITY);
        assertThat(clock().clock().deadline()).isEqualTo(nearer);
        assertThat(clock().announceAt()).isNull();
    }

    @Test
    void clocksOfAClosedEpisodeHaveEnded() {
        open();

        ofCase(2, new CaseNews.Change());
        ofCase(3, revised(EpisodeState.CLOSED));

        assertThat(clock().clock().state()).isEqualTo(ClockState.ENDED);
        RebuiltCase rebuilt = history.rebuilt().orElseThrow();
        assertThat(rebuilt.dueAt(rebuilt.standing().episodes().getFirst())).isNull();
        assertThat(history.faults()).isEmpty();
    }

    @Test
    void changeWithoutItsRevisionIsCutOff() {
        open();

        ofCase(2, new CaseNews.Change());

        assertThat(history.faults()).containsExactly(Fault.CUT_OFF);
    }

    @Test
    void caseWithoutItsDecisionIsNamedAndHasNoRow() {
        ofCase(1, new CaseNews.Placed(about, EpisodeState.OPEN));

        assertThat(history.rebuilt()).isEmpty();
        assertThat(history.faults()).containsExactly(Fault.DECISION_MISSING);
    }

    @Test
    void withdrawalThatTheCaseDoesNotKnowIsLeftToTheService() {
        open();
        history.add(
                new Fact.Withdrawn(
                        new Withdrawal(
                                UUID.randomUUID(),
                                null,
                                referral.referralId(),
                                "MOVED_AWAY",
                                AT,
                                WithdrawalState.BEFORE_TRIAGE)));

        assertThat(history.rebuilt().orElseThrow().withdrawal()).isNull();
        assertThat(history.marker()).isEmpty();
    }

    private void open() {
        history.add(new Fact.Triaged(referral));
        ofCase(1, new CaseNews.Placed(about, EpisodeState.OPEN));
        ofClock(1, new ClockEvent.SlaClockStarted(about, deadline));
    }

    private void ofCase(long sequence, CaseNews news) {
        history.add(new Fact.OfCase(referral.referralId(), sequence, AT, news));
    }

    private void ofClock(long sequence, ClockEvent event) {
        history.add(new Fact.OfClock(sequence, AT.plusSeconds(sequence), event, true));
    }

    private RebuiltClock clock() {
        return history.rebuilt().orElseThrow().clocks().getFirst();
    }

    private CaseNews revised(EpisodeState state) {
        return new CaseNews.Revised(
                new CaseStanding(
                        referral.referralId(),
                        referral.reference(),
                        referral.receivedAt(),
                        2,
                        1,
                        referral.eventId(),
                        Priority.ROUTINE,
                        null,
                        null,
                        null,
                        null,
                        List.of(new Episode(about, referral.receivedAt(), state, null, null))),
                null,
                null);
    }
}
