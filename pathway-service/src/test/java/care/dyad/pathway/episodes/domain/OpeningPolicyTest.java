package care.dyad.pathway.episodes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.ClockPolicy;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.ExampleRules;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.file.IllustrativeDirectory;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

class OpeningPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:01Z");

    private final OpeningPolicy policy =
            new OpeningPolicy(
                    IllustrativeDirectory.read(),
                    new ClockPolicy(ExampleRules.RULES, day -> true),
                    (cause, pathway) ->
                            new UUID(cause.getLeastSignificantBits(), pathway.ordinal()));

    @Test
    void emergenciesNeverGetTheFourteenDays() {
        Random random = new Random(20261120);
        for (int i = 0; i < 5_000; i++) {
            TriagedReferral emergency = anyEmergency(random);

            NewCase opened = policy.open(emergency, NOW);

            assertThat(opened.episodes()).isNotEmpty();
            assertThat(kinds(opened))
                    .as("%s", emergency)
                    .contains(ClockKind.EMERGENCY_RESPONSE)
                    .doesNotContain(ClockKind.ASSESSMENT);
        }
    }

    @Test
    void everyEpisodeHasAClockAndAnEvent() {
        NewCase opened =
                policy.open(
                        Referrals.routed("PARENT_INFANT+VCSE_LINK_WORK", "T8", "E09000014")
                                .referral(),
                        NOW);

        assertThat(opened.events()).hasSize(2);
        assertThat(kinds(opened))
                .containsExactly(
                        ClockKind.ASSESSMENT,
                        ClockKind.TREATMENT,
                        ClockKind.ASSESSMENT,
                        ClockKind.TREATMENT);
    }

    @Test
    void undecidedEpisodeCarriesTheClocksAndIsTold() {
        NewCase opened =
                policy.open(
                        Referrals.routed("", "T0", "E06000005")
                                .as(Disposition.REVIEW, Priority.ROUTINE)
                                .referral(),
                        NOW);

        assertThat(opened.episodes().getFirst().about().pathway()).isEqualTo(Pathway.UNDECIDED);
        assertThat(kinds(opened))
                .containsExactly(ClockKind.ASSESSMENT, ClockKind.REVIEW, ClockKind.TREATMENT);
        assertThat(opened.events())
                .hasSize(2)
                .last()
                .isInstanceOf(CaseEvent.ReferralUnderReview.class);
    }

    private static TriagedReferral anyEmergency(Random random) {
        List<String> areas = List.of("E06000057", "E09000014", "S12000036", "E06000009");
        List<String> pathways =
                List.of(
                        "SPECIALIST_PERINATAL",
                        "SPECIALIST_PERINATAL+PARENT_INFANT",
                        "PARENT_INFANT",
                        "");
        List<String> rules = List.of("T1", "T1+T3", "T1+T6+T8", "T1+T0");
        return Referrals.routed(
                        any(pathways, random),
                        any(rules, random),
                        random.nextInt(5) == 0 ? null : any(areas, random))
                .as(
                        random.nextBoolean() ? Disposition.ROUTE : Disposition.REVIEW,
                        Priority.EMERGENCY)
                .withChildOf(random.nextInt(30))
                .referral();
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<ClockKind> kinds(NewCase opened) {
        return opened.episodes().stream()
                .flatMap(OpeningPolicyTest::deadlines)
                .map(Deadline::kind)
                .toList();
    }

    private static Stream<Deadline> deadlines(NewEpisode episode) {
        return episode.deadlines().stream();
    }
}
