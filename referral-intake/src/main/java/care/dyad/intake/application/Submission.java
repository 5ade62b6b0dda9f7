package care.dyad.intake.application;

import care.dyad.intake.domain.Checkable;
import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.SubmittedReferral;

import java.util.List;

/** What a channel made of what it was sent. */
public sealed interface Submission {

    /**
     * Every part could be read.
     *
     * @param content the referral
     * @param fingerprint of what was sent, the same for the same content
     */
    record Readable(SubmittedReferral content, Fingerprint fingerprint) implements Submission {}

    /**
     * Some part could not be read.
     *
     * @param faults of the shape
     * @param readable the parts that could be read and are worth checking, so that all faults are
     *     told at once
     */
    record Unreadable(List<Fault> faults, List<Checkable> readable) implements Submission {

        public Unreadable {
            faults = List.copyOf(faults);
            readable = List.copyOf(readable);
        }
    }
}
