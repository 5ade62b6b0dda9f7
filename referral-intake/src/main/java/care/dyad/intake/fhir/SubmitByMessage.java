package care.dyad.intake.fhir;

import care.dyad.intake.application.Answer;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.SubmissionOutcome;
import care.dyad.intake.application.SubmitReferral;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.stereotype.Component;

import java.util.List;

/** Takes in the referral of a message. */
@Component
class SubmitByMessage {

    private final SentReferral sentReferral;
    private final SubmitReferral submitReferral;
    private final Answers answers;

    SubmitByMessage(SentReferral sentReferral, SubmitReferral submitReferral, Answers answers) {
        this.sentReferral = sentReferral;
        this.submitReferral = submitReferral;
        this.answers = answers;
    }

    Answer submit(Message message, Origin origin) {
        SentReferral.Read sent = sentReferral.of(message);
        return switch (submitReferral.submit(sent.submission(), origin)) {
            case SubmissionOutcome.Accepted accepted ->
                    answers.handled(message, accepted.receipt().id(), origin);
            case SubmissionOutcome.Refused refused ->
                    answers.refused(sent.refusal(refused.faults()));
            case SubmissionOutcome.DuplicateReference _ -> answers.refused(taken(message));
        };
    }

    private static Refusal taken(Message message) {
        return new Refusal(
                ErrorCode.CONFLICT,
                List.of(
                        Issue.at(
                                message.request().at("identifier"),
                                IssueType.CONFLICT,
                                "names another referral: send a new referral under a new"
                                        + " identifier, or an update of the first")));
    }
}
