package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The systems that a sender may name as the source of a referral.
 *
 * @param names {@code source.system} of each; one of them may stand for any
 */
public record Systems(Set<String> names) {

    /** An authority that begins with this allows the system that follows. */
    public static final String AUTHORITY = "SYSTEM_";

    private static final String ALL = "*";

    /** The authority of who may name any system: of demo accounts. */
    public static final String ANY_AUTHORITY = AUTHORITY + ALL;

    /** Every system. */
    public static final Systems ANY = new Systems(Set.of(ALL));

    /** This system alone. */
    public static Systems only(String name) {
        return new Systems(Set.of(name));
    }

    /** What the authorities of an account allow. */
    public static Systems of(Collection<String> authorities) {
        return new Systems(
                authorities.stream()
                        .filter(authority -> authority.startsWith(AUTHORITY))
                        .map(authority -> authority.substring(AUTHORITY.length()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What is wrong with the system that a submission names; nothing when it cannot be read. */
    public List<Fault> faults(Submission submission) {
        boolean wrong =
                submission instanceof Submission.Readable readable
                        && !names.contains(ALL)
                        && !names.contains(readable.content().source().system());
        return wrong
                ? List.of(
                        new Fault(
                                "/source/system",
                                FaultCode.NOT_YOURS,
                                "must be a system of the partner that sends"))
                : List.of();
    }
}
