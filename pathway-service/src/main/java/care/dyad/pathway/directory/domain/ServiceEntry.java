package care.dyad.pathway.directory.domain;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * A service of the directory and what it takes.
 *
 * @param contact the team
 * @param pathway what it offers
 * @param areas local authorities that it covers
 * @param stages stages that it takes
 * @param postnatalWindowMonths the child, or the loss, must be younger than this
 * @param motherAge ages of the mother that it takes
 * @param referrers roles that may refer to it
 * @param open when it takes referrals
 * @param full whether it has no capacity now
 * @param details what people need to know to reach it
 */
public record ServiceEntry(
        Contact contact,
        Pathway pathway,
        Set<AreaCode> areas,
        Set<Stage> stages,
        int postnatalWindowMonths,
        AgeRange motherAge,
        Set<ReferrerRole> referrers,
        OpeningDates open,
        boolean full,
        Details details) {

    /**
     * How people reach the service.
     *
     * @param hours opening hours in plain words
     * @param phone telephone number
     * @param emergencyPhone telephone number in an emergency; null when it has none of its own
     * @param lastConfirmed day on which somebody last checked the entry
     */
    public record Details(
            String hours, String phone, @Nullable String emergencyPhone, LocalDate lastConfirmed) {}

    public ServiceEntry {
        areas = Set.copyOf(areas);
        stages = Set.copyOf(stages);
        referrers = Set.copyOf(referrers);
    }

    /**
     * Why the service does not take the candidate on the given day, whoever refers; empty when it
     * does.
     */
    public Optional<GapReason> refusal(Candidate candidate, LocalDate day) {
        if (!covers(candidate)) {
            return Optional.of(GapReason.NO_SERVICE_IN_AREA);
        }
        if (!open.include(day)) {
            return Optional.of(GapReason.CLOSED);
        }
        if (!takesStageAndAges(candidate)) {
            return Optional.of(GapReason.OUTSIDE_WINDOW);
        }
        return full ? Optional.of(GapReason.FULL) : Optional.empty();
    }

    /** Whether both are entries of the same service. */
    public boolean hasIdOf(ServiceEntry other) {
        return contact.id().equals(other.contact.id());
    }

    /** Whether the role may refer to the service. */
    boolean accepts(ReferrerRole role) {
        return referrers.contains(role);
    }

    /** Emergencies wait for nothing but an open door: only area and opening dates count. */
    boolean takesEmergency(Candidate candidate, LocalDate day) {
        return covers(candidate) && open.include(day);
    }

    private boolean covers(Candidate candidate) {
        return candidate.area() != null && areas.contains(candidate.area());
    }

    private boolean takesStageAndAges(Candidate candidate) {
        Integer months = candidate.childAgeMonths();
        return stages.contains(candidate.stage())
                && (months == null || months < postnatalWindowMonths)
                && motherAge.includes(candidate.motherAgeYears());
    }
}
