package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;

import java.time.Instant;
import java.util.List;

/** Tells partners which of their submissions were refused. */
public interface Rejections {

    /**
     * A submission was refused. Told when the caller's transaction commits.
     *
     * @param faults all of them, with pointers as in {@code POST /referrals}
     * @param at when it was refused, UTC
     */
    void rejected(PartnerSubmission submission, List<Fault> faults, Instant at);
}
