package care.dyad.pathway.episodes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.file.IllustrativeDirectory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

class RoutingPolicyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final RoutingPolicy policy = new RoutingPolicy(IllustrativeDirectory.read());

    @ParameterizedTest
    @CsvFileSource(
            resources = "/samples-routed.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            emptyValue = "",
            nullValues = "-")
    void routesTheSamples(
            String sample,
            Disposition disposition,
            Priority priority,
            @Nullable String pathways,
            String rules,
            @Nullable String area,
            int childAgeMonths,
            String expected) {
        TriagedReferral referral =
                Referrals.routed(Objects.requireNonNullElse(pathways, ""), rules, area)
                        .as(disposition, priority)
                        .withChildOf(childAgeMonths)
                        .referral();

        assertThat(summary(policy.route(referral, TODAY))).as(sample).isEqualTo(expected);
    }

    @Test
    void bondingInAnAreaWithoutAServiceFallsToLinkWorkAndIsCounted() {
        Routing.Placed placed = place(Referrals.routed("PARENT_INFANT", "T8", "E06000057"));

        ServiceGap gap = placed.gaps().getFirst();
        assertThat(gap.area().code()).isEqualTo("E06000057");
        assertThat(gap.reason()).isEqualTo(GapReason.NO_SERVICE_IN_AREA);
        assertThat(gap.fallback()).isEqualTo(Pathway.VCSE_LINK_WORK);
        assertThat(placed.reviewReasons()).isEmpty();
    }

    @Test
    void bondingDoesNotFallToLinkWorkWithoutConsentOrRiskItem() {
        Referrals bonding = Referrals.routed("PARENT_INFANT", "T8", "E06000057");

        assertThat(summary(place(bonding.withoutVcseConsent())))
                .isEqualTo("PROPOSED PARENT_INFANT ?, GAP PARENT_INFANT");
        assertThat(place(bonding.lacking("EPDS.riskItem")).reviewReasons())
                .containsExactly(ReviewReason.RISK_ITEM_MISSING);
        assertThat(place(bonding.by(ReferrerRole.SOCIAL_WORKER)).reviewReasons())
                .containsExactly(ReviewReason.REFERRER_NOT_ACCEPTED_BY_VCSE);
    }

    @Test
    void severeBondingFallsToSpecialistCareThatIsThereAlready() {
        Routing.Placed placed =
                place(Referrals.routed("SPECIALIST_PERINATAL+PARENT_INFANT", "T6+T8", "E06000057"));

        assertThat(placed.placements()).hasSize(1);
        assertThat(placed.gaps().getFirst().fallback()).isEqualTo(Pathway.SPECIALIST_PERINATAL);
    }

    @Test
    void specialistCareNeverFallsToLinkWork() {
        Routing.Placed placed =
                place(Referrals.routed("SPECIALIST_PERINATAL", "T6", "E06000057").withChildOf(12));

        assertThat(summary(placed))
                .isEqualTo("PROPOSED SPECIALIST_PERINATAL ?, GAP SPECIALIST_PERINATAL");
        assertThat(placed.gaps().getFirst().reason()).isEqualTo(GapReason.OUTSIDE_WINDOW);
        assertThat(placed.reviewers())
                .extracting(Contact::id)
                .containsExactly("triage-desk", "perinatal-on-call");
    }

    @Test
    void emergencyWaitsForNeitherAreaNorWindowNorReferrer() {
        Referrals emergency =
                Referrals.routed("SPECIALIST_PERINATAL", "T1", "E06000057")
                        .as(Disposition.ROUTE, Priority.EMERGENCY)
                        .by(ReferrerRole.SELF)
                        .withChildOf(30);

        assertThat(tell(place(emergency)))
                .containsExactly("cntw-northumberland", "perinatal-on-call");
    }

    @Test
    void urgentRedFlagWithoutAServiceThereGoesToOnCall() {
        Referrals urgent =
                Referrals.routed("SPECIALIST_PERINATAL", "T2", "E06000009")
                        .as(Disposition.ROUTE, Priority.URGENT);

        assertThat(tell(place(urgent))).containsExactly("perinatal-on-call");
    }

    @Test
    void urgentRedFlagWithAServiceThereTellsTheTeam() {
        Referrals urgent =
                Referrals.routed("SPECIALIST_PERINATAL", "T2", "E08000024")
                        .as(Disposition.ROUTE, Priority.URGENT);

        assertThat(tell(place(urgent))).containsExactly("cntw-sunderland");
    }

    @Test
    void closedServiceIsNeverChosen() {
        Routing routing =
                policy.route(
                        Referrals.routed("VCSE_LINK_WORK", "T10", "E06000057").referral(),
                        LocalDate.parse("2022-03-31"));

        assertThat(summary(routing)).isEqualTo("PROPOSED VCSE_LINK_WORK ?, GAP VCSE_LINK_WORK");
        assertThat(((Routing.Placed) routing).gaps().getFirst().reason())
                .isEqualTo(GapReason.CLOSED);
    }

    @Test
    void outsideEnglandAClinicianDecides() {
        Routing.Placed placed = place(Referrals.routed("VCSE_LINK_WORK", "T10", "S12000036"));

        assertThat(summary(placed)).isEqualTo("PROPOSED VCSE_LINK_WORK ?");
        assertThat(placed.reviewReasons()).containsExactly(ReviewReason.OUTSIDE_ENGLAND);
    }

    @Test
    void redirectionSaysWhereToGoAndWhatToDoInACrisis() {
        TriagedReferral self =
                Referrals.routed("", "T12", "E08000024")
                        .as(Disposition.REDIRECT, Priority.ROUTINE)
                        .referral();

        Routing.Redirected redirected = (Routing.Redirected) policy.route(self, TODAY);

        assertThat(redirected.advice())
                .contains("GP, midwife or health visitor")
                .contains("111")
                .contains("mental health option")
                .contains("999");
    }

    private Routing.Placed place(Referrals referral) {
        return (Routing.Placed) policy.route(referral.referral(), TODAY);
    }

    private static List<String> tell(Routing.Placed placed) {
        return ((Placement.Opened) placed.placements().getFirst())
                .tell().stream().map(Contact::id).toList();
    }

    private static String summary(Routing routing) {
        return switch (routing) {
            case Routing.Redirected _ -> "REDIRECTED";
            case Routing.Placed placed ->
                    placed.placements().stream()
                                    .map(RoutingPolicyTest::summary)
                                    .collect(Collectors.joining(", "))
                            + placed.gaps().stream()
                                    .map(gap -> ", GAP " + gap.pathway())
                                    .collect(Collectors.joining());
        };
    }

    private static String summary(Placement placement) {
        Contact service = placement.service();
        String id = service == null ? "?" : service.id();
        return switch (placement) {
            case Placement.Opened opened -> "OPEN " + opened.pathway() + " " + id;
            case Placement.Proposed proposed -> "PROPOSED " + proposed.pathway() + " " + id;
        };
    }
}
