package care.dyad.pathway.directory.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every service that referrals can go to. The first service of the file that takes a referral gets
 * it, so the order of the file is the order of preference.
 *
 * @param services in order of preference
 * @param onCall the catch-all for emergencies
 * @param triageDesk who looks at referrals under review
 */
public record Directory(List<ServiceEntry> services, OnCall onCall, Contact triageDesk) {

    public Directory {
        services = List.copyOf(services);
    }

    /** The service with an identifier, open or not. */
    public Optional<ServiceEntry> find(String serviceId) {
        return services.stream()
                .filter(service -> service.contact().id().equals(serviceId))
                .findFirst();
    }

    /** The service of the pathway that takes the candidate on the given day. */
    public Choice choose(Pathway pathway, Candidate candidate, LocalDate day) {
        List<ServiceEntry> open =
                of(pathway).stream()
                        .filter(service -> service.refusal(candidate, day).isEmpty())
                        .toList();
        if (open.isEmpty()) {
            return new Choice.NoneOpen(nearestMiss(pathway, candidate, day));
        }
        return open.stream()
                .filter(service -> service.accepts(candidate.referrer()))
                .findFirst()
                .<Choice>map(Choice.Chosen::new)
                .orElseGet(() -> new Choice.NotFromThisReferrer(open.getFirst()));
    }

    /**
     * The specialist service of the area for an emergency, whatever its window, referrers and
     * capacity; empty when the area is not known or has none open.
     */
    public Optional<ServiceEntry> specialistForEmergency(Candidate candidate, LocalDate day) {
        List<ServiceEntry> open =
                of(Pathway.SPECIALIST_PERINATAL).stream()
                        .filter(service -> service.takesEmergency(candidate, day))
                        .toList();
        return open.stream()
                .filter(service -> service.refusal(candidate, day).isEmpty())
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    private GapReason nearestMiss(Pathway pathway, Candidate candidate, LocalDate day) {
        return of(pathway).stream()
                .flatMap(service -> service.refusal(candidate, day).stream())
                .max(Comparator.naturalOrder())
                .orElse(GapReason.NO_SERVICE_IN_AREA);
    }

    private List<ServiceEntry> of(Pathway pathway) {
        return services.stream().filter(service -> service.pathway() == pathway).toList();
    }
}
