package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.episodes.domain.AnchorReason;
import care.dyad.pathway.episodes.domain.CareKind;
import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.DepartureReason;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.MissedAttendance;
import care.dyad.pathway.episodes.domain.Referrals;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Note;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Anything that staff might record, at any time, about any referral. */
final class RandomActs {

    private static final Note PLACE = new Note("NHS Talking Therapies");
    private static final List<String> SERVICES =
            List.of(
                    "haringey-perinatal",
                    "haringey-parent-infant",
                    "haringey-link-work",
                    "cntw-sunderland",
                    "nowhere");

    private final Random random;

    RandomActs(long seed) {
        random = new Random(seed);
    }

    Referrals referral() {
        Referrals any =
                Referrals.routed(
                                any(
                                        List.of(
                                                "VCSE_LINK_WORK",
                                                "PARENT_INFANT+VCSE_LINK_WORK",
                                                "SPECIALIST_PERINATAL",
                                                "SPECIALIST_PERINATAL+PARENT_INFANT")),
                                any(List.of("T10", "T6", "T3")),
                                "E09000014")
                        .as(Disposition.ROUTE, any(List.of(Priority.values())));
        return random.nextInt(4) == 0 ? any.withSafeguardingConcern() : any;
    }

    Duration pause() {
        return Duration.ofHours(random.nextInt(24 * 12));
    }

    StaffAct act(Instant now) {
        return switch (random.nextInt(14)) {
            case 0, 1 -> new StaffAct.Acceptance(timeOrNull(now));
            case 2, 3 -> new StaffAct.Assessment(time(now), "5", "01");
            case 4 -> new StaffAct.Intervention(time(now));
            case 5 -> new StaffAct.Declination(reason(), PLACE, timeOrNull(now));
            case 6 -> new StaffAct.HandOver(reason(), any(SERVICES), null);
            case 7 -> new StaffAct.Redirection(reason(), PLACE, null);
            case 8 -> new StaffAct.Closure(any(CloseReason.ofStaff()), timeOrNull(now));
            case 9 ->
                    new StaffAct.MissedContact(time(now), any(List.of(MissedAttendance.values())));
            case 10 -> new StaffAct.Assignment(any(List.of("clinician", "linkworker")), null);
            case 11 -> new StaffAct.BreachExplanation(clock(), BreachReason.CAPACITY, null);
            case 12 -> new StaffAct.Reanchoring(clock(), time(now), AnchorReason.RECEIVED_EARLIER);
            default -> entry(now);
        };
    }

    private StaffAct entry(Instant now) {
        CareKind kind = any(List.of(CareKind.values()));
        String code =
                kind.codes().isEmpty() ? "clinician" : any(kind.codes().stream().sorted().toList());
        return new StaffAct.CareEntry(kind, code, List.of(), time(now));
    }

    private ClockKind clock() {
        return any(List.of(ClockKind.values()));
    }

    private DepartureReason reason() {
        return any(List.of(DepartureReason.values()));
    }

    private @Nullable Instant timeOrNull(Instant now) {
        return random.nextBoolean() ? null : time(now);
    }

    /** From before the receipt to the future, mostly something that can be right. */
    private Instant time(Instant now) {
        return now.plus(Duration.ofHours(2)).minus(Duration.ofHours(random.nextInt(24 * 10)));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
