package care.dyad.intake.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * What has to be true of a referral beyond its shape. Every part is checked, and every fault of it
 * told at once.
 *
 * @param range which NHS numbers this system takes
 */
public record ReferralRules(NhsNumberRange range) {

    /**
     * Everything that is wrong with these parts.
     *
     * @param today the date in London
     */
    public List<Fault> faults(Collection<? extends Checkable> parts, LocalDate today) {
        return parts.stream().flatMap(part -> faults(part, today).stream()).toList();
    }

    private List<Fault> faults(Checkable part, LocalDate today) {
        return switch (part) {
            case MotherIdentity mother -> MotherRules.faults(mother, range, today);
            case Perinatal perinatal -> PerinatalRules.faults(perinatal, today);
            case PlacedScore score -> ScoreRules.faults(score, today);
        };
    }
}
