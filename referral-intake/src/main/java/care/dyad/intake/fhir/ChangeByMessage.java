package care.dyad.intake.fhir;

import care.dyad.intake.application.Answer;
import care.dyad.intake.application.CorrectReferral;
import care.dyad.intake.application.CorrectionOutcome;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.WithdrawReferral;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.WithdrawalReason;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Corrects and takes back the referral of a message. It is named by the id that it got here, which
 * the answer to the first message told (BaRS: ServiceRequest.id is assigned by the receiver).
 */
@Component
class ChangeByMessage {

    /** Codes of {@link WithdrawalReason}. */
    private static final String REASONS = Systems.dyad("withdrawal-reason");

    private final SentReferral sentReferral;
    private final CorrectReferral correctReferral;
    private final WithdrawReferral withdrawReferral;
    private final Answers answers;

    ChangeByMessage(
            SentReferral sentReferral,
            CorrectReferral correctReferral,
            WithdrawReferral withdrawReferral,
            Answers answers) {
        this.sentReferral = sentReferral;
        this.correctReferral = correctReferral;
        this.withdrawReferral = withdrawReferral;
        this.answers = answers;
    }

    Answer correct(Message message, Origin origin) {
        ReferralId id = id(message);
        SentReferral.Read sent = sentReferral.of(message);
        CorrectionOutcome outcome =
                correctReferral.correct(
                        id,
                        sent.submission(),
                        origin,
                        known -> !isOlder(sent.submission(), known.contentSentAt()));
        return switch (outcome) {
            case CorrectionOutcome.Corrected _ -> answers.handled(message, id, origin);
            case CorrectionOutcome.Refused refused ->
                    answers.refused(sent.refusal(refused.faults()));
            case CorrectionOutcome.Outdated _ ->
                    answers.refused(
                            conflict("Bundle.timestamp", "is older than what is known already"));
            case CorrectionOutcome.Withdrawn _ ->
                    answers.refused(
                            conflict(
                                    message.request().at("status"),
                                    "was taken back before: send a new referral"));
            case CorrectionOutcome.Erased _ ->
                    answers.refused(
                            conflict(
                                    message.request().at("id"),
                                    "is about somebody who was erased: send a new referral"));
            case CorrectionOutcome.Unknown _ -> throw Refusal.because(ErrorCode.NOT_FOUND);
        };
    }

    Answer withdraw(Message message, Origin origin) {
        ReferralId id = id(message);
        if (!withdrawReferral.withdraw(id, reason(message.request()), origin)) {
            throw Refusal.because(ErrorCode.NOT_FOUND);
        }
        return answers.handled(message, id, origin);
    }

    /** By the sender's own clock; the database keeps microseconds. */
    private static boolean isOlder(Submission sent, @Nullable Instant known) {
        return known != null
                && sent instanceof Submission.Readable referral
                && referral.content()
                        .source()
                        .sentAt()
                        .truncatedTo(ChronoUnit.MILLIS)
                        .isBefore(known.truncatedTo(ChronoUnit.MILLIS));
    }

    private static Refusal conflict(String place, String diagnostics) {
        return new Refusal(
                ErrorCode.CONFLICT, List.of(Issue.at(place, IssueType.CONFLICT, diagnostics)));
    }

    private static ReferralId id(Message message) {
        String id = message.request().resource().getIdElement().getIdPart();
        if (!MessageIds.isGuid(id)) {
            throw Refusal.because(ErrorCode.NOT_FOUND);
        }
        return new ReferralId(UUID.fromString(id));
    }

    /** Of the status, when no reason is coded: BaRS has no list of reasons. */
    private static WithdrawalReason reason(Entry<ServiceRequest> entry) {
        ServiceRequest request = entry.resource();
        List<String> codes =
                request.getReasonCode().stream()
                        .flatMap(reason -> Systems.codes(reason, REASONS).stream())
                        .toList();
        if (codes.isEmpty()) {
            return request.getStatus() == ServiceRequestStatus.ENTEREDINERROR
                    ? WithdrawalReason.SENT_IN_ERROR
                    : WithdrawalReason.OTHER;
        }
        return Arrays.stream(WithdrawalReason.values())
                .filter(known -> codes.equals(List.of(known.name())))
                .findFirst()
                .orElseThrow(() -> unknownReason(entry));
    }

    private static Refusal unknownReason(Entry<ServiceRequest> entry) {
        return new Refusal(
                ErrorCode.UNPROCESSABLE,
                List.of(
                        Issue.at(
                                entry.at("reasonCode"),
                                FaultCode.UNKNOWN_CODE,
                                "must be one of " + Arrays.toString(WithdrawalReason.values()))));
    }
}
