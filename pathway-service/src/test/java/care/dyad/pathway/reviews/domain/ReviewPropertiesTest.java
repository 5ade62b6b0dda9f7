package care.dyad.pathway.reviews.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.Referrals;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/** What holds after any sequence of reviews by anybody, with new information in between. */
class ReviewPropertiesTest {

    private static final List<String> ACCOUNTS = List.of("triage", "clinician", "other");
    private static final List<String> PROPOSALS =
            List.of(
                    "SPECIALIST_PERINATAL",
                    "SPECIALIST_PERINATAL+PARENT_INFANT",
                    "",
                    "VCSE_LINK_WORK");
    private static final List<String> DECISIONS =
            List.of(
                    "SPECIALIST_PERINATAL",
                    "SPECIALIST_PERINATAL+VCSE_LINK_WORK",
                    "VCSE_LINK_WORK",
                    "PARENT_INFANT");

    private final Random random = new Random(20261120);
    private int steppedDown;

    @Test
    void noSequenceOfReviewsLowersSpecialistCareWithoutTwoPeople() {
        for (int i = 0; i < 20_000; i++) {
            Reviewing one = anyCase();
            for (int step = 0; step < 6; step++) {
                CaseUnderReview before = one.found();

                ReviewOutcome outcome = anyStep(one);

                assertTwoPeopleLoweredIt(before, one.found(), outcome);
            }
        }
        assertThat(steppedDown).as("step downs that were tried").isGreaterThan(1000);
    }

    @Test
    void noSequenceOfReviewsRestartsAClockOrMovesADeadlineLater() {
        for (int i = 0; i < 20_000; i++) {
            Reviewing one = anyCase();
            for (int step = 0; step < 6; step++) {
                Map<UUID, Instant> before = firstDeadlines(one.found());

                anyStep(one);

                firstDeadlines(one.found())
                        .forEach(
                                (episode, dueAt) ->
                                        assertThat(dueAt)
                                                .isBeforeOrEqualTo(
                                                        before.getOrDefault(episode, dueAt)));
                assertThat(clocks(one.found()))
                        .allMatch(clock -> clock.deadline().startedAt().equals(Reviewing.RECEIVED));
            }
        }
    }

    @Test
    void emergenciesNeverGetFourteenDaysAndNoReviewClosesAReferral() {
        for (int i = 0; i < 20_000; i++) {
            Reviewing one = anyCase();
            for (int step = 0; step < 6; step++) {
                anyStep(one);

                if (one.found().priority() == Priority.EMERGENCY) {
                    assertThat(clocks(one.found()))
                            .noneMatch(ReviewPropertiesTest::isRunningFourteenDays);
                }
                if (one.found().episodes().isEmpty()) {
                    assertThat(isRedirected(one.found())).isTrue();
                }
            }
        }
    }

    private void assertTwoPeopleLoweredIt(
            CaseUnderReview before, CaseUnderReview after, ReviewOutcome outcome) {
        boolean specialist = before.on(Pathway.SPECIALIST_PERINATAL).isPresent();
        boolean lost = after.on(Pathway.SPECIALIST_PERINATAL).isEmpty();
        boolean later = after.priority().compareTo(before.priority()) < 0;
        if (!specialist || !(lost || later)) {
            return;
        }
        Review review = ((ReviewOutcome.Decided) outcome).review();
        SecondOpinion second = Objects.requireNonNull(review.second(), "nobody seconded it");
        assertThat(second.by()).isNotEqualToIgnoringCase(review.request().by());
        steppedDown++;
    }

    private Reviewing anyCase() {
        return new Reviewing(anyReferral());
    }

    private Referrals anyReferral() {
        return Referrals.routed(any(PROPOSALS), any(List.of("T6b", "T3", "T10")), area())
                .as(
                        random.nextInt(4) == 0 ? Disposition.ROUTE : Disposition.REVIEW,
                        any(List.of(Priority.values())));
    }

    private ReviewOutcome anyStep(Reviewing one) {
        String account = any(ACCOUNTS);
        return switch (random.nextInt(7)) {
            case 0 -> one.review(Requests.confirm(account));
            case 1 -> one.review(Requests.by(account, Requests.redirect()));
            case 2, 5 -> one.second(Requests.second(account));
            case 3 -> {
                one.amend(anyReferral());
                yield new ReviewOutcome.Refused(ReviewRefusal.NOT_UNDER_REVIEW);
            }
            case 4 -> {
                if (random.nextInt(3) == 0) {
                    one.accept();
                }
                yield one.second(Requests.refuse(account));
            }
            default ->
                    one.review(
                            Requests.by(
                                    account,
                                    Requests.change(
                                            any(DECISIONS), any(List.of(Priority.values())))));
        };
    }

    private String area() {
        return any(List.of("E06000057", "E09000014", "E06000001", "E06000009"));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static boolean isRedirected(CaseUnderReview found) {
        Review latest = Objects.requireNonNull(found.latest(), "no review");
        return latest.kind() == ReviewKind.REDIRECTED && latest.state() == ReviewState.DECIDED;
    }

    private static boolean isRunningFourteenDays(EpisodeClock clock) {
        return clock.deadline().kind() == ClockKind.ASSESSMENT && clock.state() != ClockState.MET;
    }

    private static List<EpisodeClock> clocks(CaseUnderReview found) {
        return found.episodes().stream().flatMap(one -> one.clocks().stream()).toList();
    }

    /** The earliest deadline for an assessment of each episode. */
    private static Map<UUID, Instant> firstDeadlines(CaseUnderReview found) {
        Map<UUID, Instant> first = new HashMap<>();
        for (ClockedEpisode one : found.episodes()) {
            one.clocks().stream()
                    .filter(
                            clock ->
                                    clock.deadline().kind() == ClockKind.ASSESSMENT
                                            || clock.deadline().kind()
                                                    == ClockKind.EMERGENCY_RESPONSE)
                    .map(clock -> clock.deadline().dueAt())
                    .min(Comparator.naturalOrder())
                    .ifPresent(dueAt -> first.put(one.episode().about().episodeId(), dueAt));
        }
        return first;
    }
}
