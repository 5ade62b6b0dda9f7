package care.dyad.pathway.directory.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The whole directory at one moment. The first service that takes a referral gets it, so the order
 * is the order of preference.
 *
 * @param illustrative whether it is an example that nobody confirmed
 * @param services in order of preference
 * @param onCall the catch-all for emergencies
 * @param triageDesk who looks at referrals under review
 */
public record DirectorySnapshot(
        boolean illustrative, List<ServiceEntry> services, OnCall onCall, Contact triageDesk)
        implements Directory {

    public DirectorySnapshot {
        services = List.copyOf(services);
    }

    /** The directory with the service in the place of the one with its id, or as the last. */
    public DirectorySnapshot with(ServiceEntry service) {
        List<ServiceEntry> changed = new ArrayList<>(services);
        changed.replaceAll(one -> one.hasIdOf(service) ? service : one);
        if (services.stream().noneMatch(service::hasIdOf)) {
            changed.add(service);
        }
        return new DirectorySnapshot(illustrative, changed, onCall, triageDesk);
    }

    @Override
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

    @Override
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

    @Override
    public Optional<ServiceEntry> find(String serviceId) {
        return services.stream()
                .filter(service -> service.contact().id().equals(serviceId))
                .findFirst();
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
