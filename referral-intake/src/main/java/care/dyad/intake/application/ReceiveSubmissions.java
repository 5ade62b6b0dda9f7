package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.Receipt;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Takes in what partners publish, and answers each submission. */
@Component
public class ReceiveSubmissions {

    private static final Fault REFERENCE_TAKEN =
            new Fault(
                    "/source/reference",
                    FaultCode.TAKEN,
                    "names another referral: send a new referral under a new reference");
    private static final Fault ID_TAKEN =
            new Fault(
                    "/eventId",
                    FaultCode.TAKEN,
                    "names another submission: send other content under a new id");

    private final SubmitReferral submitReferral;
    private final Rejections rejections;
    private final StatusEvents statusEvents;
    private final Partners partners;
    private final Clock clock;

    ReceiveSubmissions(
            SubmitReferral submitReferral,
            Rejections rejections,
            StatusEvents statusEvents,
            Partners partners,
            Clock clock) {
        this.submitReferral = submitReferral;
        this.rejections = rejections;
        this.statusEvents = statusEvents;
        this.partners = partners;
        this.clock = clock;
    }

    /** Takes in each submission that can be, in one transaction. */
    @Transactional
    public void receive(List<PartnerSubmission> submissions) {
        submissions.forEach(this::receive);
    }

    /** Refuses a submission under an id that came with other content before. */
    @Transactional
    public void refuseOtherContent(PartnerSubmission submission) {
        reject(submission, List.of(ID_TAKEN));
    }

    private void receive(PartnerSubmission one) {
        switch (submitReferral.submit(one.submission(), one.origin())) {
            case SubmissionOutcome.Accepted accepted -> answer(one, accepted.receipt());
            case SubmissionOutcome.Refused refused -> reject(one, refused.faults());
            case SubmissionOutcome.DuplicateReference _ -> reject(one, List.of(REFERENCE_TAKEN));
        }
    }

    private void answer(PartnerSubmission submission, Receipt receipt) {
        partners.remember(submission, receipt);
        statusEvents.accepted(submission, receipt, now());
    }

    private void reject(PartnerSubmission submission, List<Fault> faults) {
        rejections.rejected(submission, faults, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
