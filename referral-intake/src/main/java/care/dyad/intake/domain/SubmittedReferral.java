package care.dyad.intake.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A referral as it was submitted, with every part readable. Whether it makes sense, {@link
 * ReferralRules} tell.
 *
 * @param source where it comes from
 * @param referrer who refers
 * @param mother the mother
 * @param perinatal where she is in the perinatal period
 * @param presentation what she presents with
 * @param consent what she agreed to
 * @param safeguarding whether there is a safeguarding concern
 */
public record SubmittedReferral(
        Source source,
        Referrer referrer,
        Mother mother,
        Perinatal perinatal,
        Presentation presentation,
        Consent consent,
        Safeguarding safeguarding) {

    /** The parts that rules of the domain check. */
    public List<Checkable> parts() {
        List<Checkable> parts = new ArrayList<>();
        parts.add(mother.identity());
        parts.add(perinatal);
        List<Score> scores = presentation.screening();
        for (int i = 0; i < scores.size(); i++) {
            parts.add(new PlacedScore(i, scores.get(i)));
        }
        return parts;
    }
}
