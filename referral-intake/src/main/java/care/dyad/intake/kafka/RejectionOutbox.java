package care.dyad.intake.kafka;

import care.dyad.events.ReferralRejected;
import care.dyad.intake.application.PartnerSubmission;
import care.dyad.intake.application.Rejections;
import care.dyad.intake.domain.Fault;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.Outbox;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

@Component
class RejectionOutbox implements Rejections {

    private final Outbox outbox;

    RejectionOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void rejected(PartnerSubmission submission, List<Fault> faults, Instant at) {
        UUID id = EventIds.derived(submission.id(), "ReferralRejected", codes(faults));
        outbox.append(
                List.of(
                        new OutgoingEvent(
                                Topics.REFERRAL_REJECTIONS,
                                submission.key(),
                                id,
                                at,
                                event(id, submission, faults, at),
                                submission.origin().trace().parent())));
    }

    /** A submission is refused once for what it is, and once more for each other content. */
    private static String codes(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .collect(Collectors.joining(","));
    }

    private static ReferralRejected event(
            UUID id, PartnerSubmission submission, List<Fault> faults, Instant at) {
        return ReferralRejected.newBuilder()
                .setEventId(id)
                .setOccurredAt(at)
                .setSubmissionId(submission.id())
                .setSourceSystem(Tellable.of(submission.origin().account()))
                .setSourceReference(Tellable.of(submission.reference()))
                .setRetryable(false)
                .setFaults(faults.stream().map(RejectionOutbox::fault).toList())
                .build();
    }

    private static care.dyad.events.Fault fault(Fault fault) {
        return care.dyad.events.Fault.newBuilder()
                .setPointer(SubmittedPointers.of(fault.pointer()))
                .setCode(fault.code().name())
                .setMessage(fault.message())
                .build();
    }
}
