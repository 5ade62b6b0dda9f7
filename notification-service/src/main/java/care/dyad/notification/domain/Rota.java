package care.dyad.notification.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is told next when nobody acknowledges, and after how long. The times have no published
 * source: they need clinical sign-off.
 *
 * @param next who is told, one after the other
 * @param ops who is told when all others were
 * @param emergencyWithin how long an emergency waits for somebody
 * @param urgentWithin how long anything else that is pressing waits
 */
public record Rota(
        List<Recipient> next, Recipient ops, Duration emergencyWithin, Duration urgentWithin) {

    /**
     * @throws IllegalArgumentException when a time is not positive
     */
    public Rota {
        next = List.copyOf(next);
        if (!emergencyWithin.isPositive() || !urgentWithin.isPositive()) {
            throw new IllegalArgumentException("somebody needs some time to acknowledge");
        }
    }

    /** How long a notice waits for somebody to acknowledge it. */
    public Duration patience(Notice notice) {
        return notice.isEmergency() ? emergencyWithin : urgentWithin;
    }

    /** The next who was not told yet; empty when everybody was. */
    public Optional<Recipient> after(Set<String> told) {
        return Stream.concat(next.stream(), Stream.of(ops))
                .filter(one -> !told.contains(one.serviceId()))
                .findFirst();
    }
}
