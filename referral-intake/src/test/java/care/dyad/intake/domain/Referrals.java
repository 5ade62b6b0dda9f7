package care.dyad.intake.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Referrals to test with; the person is invented. */
public final class Referrals {

    private Referrals() {}

    /** A baby born on a day, and the mother with the NHS number. */
    public static SubmittedReferral postnatal(String nhsNumber, LocalDate babyBirthDate) {
        return referral(
                nhsNumber, new Perinatal(Stage.POSTNATAL, null, babyBirthDate, null), List.of());
    }

    /** A referral with these dates and scores. */
    public static SubmittedReferral referral(
            String nhsNumber, Perinatal perinatal, List<Score> scores) {
        return new SubmittedReferral(
                new Source("northern-maternity", "S-1", Instant.parse("2026-11-20T09:12:00Z")),
                new Referrer(
                        ReferrerRole.MIDWIFE,
                        "Refna Writer",
                        "Example Trust",
                        "RX4",
                        "0191 496 0000",
                        "refna@example.nhs.uk"),
                mother(nhsNumber),
                perinatal,
                presentation(scores),
                new Consent(true, true),
                new Safeguarding(true, "Plan discussed"));
    }

    private static Mother mother(String nhsNumber) {
        return new Mother(
                nhsNumber,
                "Sampleton",
                "Priya",
                LocalDate.parse("1994-03-14"),
                "NE66 1AB",
                "E06000057",
                "A81001",
                "H",
                "pl",
                "07700 900101",
                "priya@example.org",
                new SafeContact(List.of(ContactChannel.PHONE), true, "Weekday mornings"));
    }

    private static Presentation presentation(List<Score> scores) {
        return new Presentation(
                "Low since the move",
                StatedSeverity.MODERATE,
                scores,
                List.of(),
                List.of(History.BIPOLAR),
                List.of(),
                List.of(Complexity.BIRTH_TRAUMA),
                FunctionalImpairment.SOME,
                new ParentInfant(true, false, List.of(HelpSeeking.SLEEP)),
                List.of(SocialNeed.ISOLATION));
    }
}
