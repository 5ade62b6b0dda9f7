package care.dyad.intake.fhir;

import care.dyad.intake.application.CheckSubmission;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.SubmissionReader;
import care.dyad.intake.domain.Fault;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** Reads the referral of a message, as the reader of {@code POST /referrals} reads it. */
@Component
class SentReferral {

    private final SubmissionReader submissions;
    private final CheckSubmission check;

    SentReferral(SubmissionReader submissions, CheckSubmission check) {
        this.submissions = submissions;
        this.check = check;
    }

    /**
     * What was read.
     *
     * @param submission the referral
     * @param fields where its fields are in the message
     */
    record Read(Submission submission, Fields fields) {

        /** The faults of the referral, where they are in the message. */
        Refusal refusal(List<Fault> faults) {
            return new Refusal(
                    ErrorCode.UNPROCESSABLE,
                    faults.stream()
                            .map(fault -> Issue.of(fault, fields.place(fault.pointer())))
                            .toList());
        }
    }

    /**
     * Reads it.
     *
     * @throws Refusal when the message says what a referral has no field for, with all other faults
     */
    Read of(Message message) {
        Fields fields = ReferralFields.of(message);
        Submission submission =
                submissions
                        .read(fields.body())
                        .orElseThrow(() -> new IllegalStateException("what was written is JSON"));
        var read = new Read(submission, fields);
        if (fields.issues().isEmpty()) {
            return read;
        }
        throw new Refusal(
                ErrorCode.UNPROCESSABLE,
                Stream.concat(
                                fields.issues().stream(),
                                read.refusal(check.check(submission)).issues().stream())
                        .toList());
    }
}
