package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.Receipt;

import java.util.List;

/** What became of a submission. */
public sealed interface SubmissionOutcome {

    /**
     * It was taken in, now or when it was sent before.
     *
     * @param receipt the same for every repeat
     */
    record Accepted(Receipt receipt) implements SubmissionOutcome {}

    /**
     * It cannot be taken in as it is.
     *
     * @param faults all of them
     */
    record Refused(List<Fault> faults) implements SubmissionOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Its source reference names another referral already. */
    record DuplicateReference() implements SubmissionOutcome {}
}
