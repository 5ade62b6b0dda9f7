package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;

import java.util.List;

/** What became of a correction. */
public sealed interface CorrectionOutcome {

    /** The referral has the content that was sent, now or already. */
    record Corrected() implements CorrectionOutcome {}

    /**
     * It cannot have that content.
     *
     * @param faults all of them
     */
    record Refused(List<Fault> faults) implements CorrectionOutcome {

        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** Something about the referral changed since the sender looked. */
    record Outdated() implements CorrectionOutcome {}

    /** The referral was withdrawn. */
    record Withdrawn() implements CorrectionOutcome {}

    /** Who it is about was erased, and nothing may bring that back. */
    record Erased() implements CorrectionOutcome {}

    /** There is no such referral, or it is another sender's. */
    record Unknown() implements CorrectionOutcome {}
}
