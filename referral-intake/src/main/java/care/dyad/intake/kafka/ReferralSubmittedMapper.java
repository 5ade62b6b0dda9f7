package care.dyad.intake.kafka;

import care.dyad.events.ReferralSubmitted;
import care.dyad.intake.application.BrokerTime;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.PartnerSubmission;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.SubmissionReader;
import care.dyad.intake.application.Systems;
import care.dyad.intake.application.Trace;
import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a partner's event submits, and whether it may. */
@Component
class ReferralSubmittedMapper {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final SubmissionReader submissions;
    private final BrokerTime time;

    ReferralSubmittedMapper(SubmissionReader submissions, BrokerTime time) {
        this.submissions = submissions;
        this.time = time;
    }

    /**
     * The submission, or empty when the event is another one.
     *
     * @throws UnreadableEvent when its {@code ce_source} names someone else: ids are remembered by
     *     source, so taking note of it could block an id of theirs
     */
    Optional<PartnerSubmission> submission(
            ConsumerRecord<String, byte[]> incoming, IncomingEvent event) {
        if (!(event.event() instanceof ReferralSubmitted submitted)) {
            return Optional.empty();
        }
        String sender =
                SubmissionTopics.owner(incoming.topic()).orElse(submitted.getSourceSystem());
        if (!sender.equals(event.headers().source())) {
            throw new UnreadableEvent("SOURCE_NOT_YOURS", null);
        }
        List<Fault> faults = faults(incoming.key(), event.headers().id(), sender, submitted);
        return Optional.of(
                new PartnerSubmission(
                        event.headers().id(),
                        isUuid(incoming.key()) ? incoming.key() : event.headers().id().toString(),
                        submitted.getSourceReference(),
                        faults.isEmpty()
                                ? submissions.read(SubmittedFields.of(submitted))
                                : new Submission.Unreadable(faults, List.of()),
                        origin(sender, incoming, event),
                        SubmissionTopics.owner(incoming.topic()).orElse(null)));
    }

    private static List<Fault> faults(
            @Nullable String key, UUID id, String sender, ReferralSubmitted submitted) {
        List<Fault> faults = new ArrayList<>();
        if (!isUuid(key)) {
            faults.add(new Fault("", FaultCode.WRONG_FORMAT, "must have a UUID as record key"));
        }
        if (!submitted.getEventId().equals(id)) {
            faults.add(new Fault("/eventId", FaultCode.INCONSISTENT, "must be the header ce_id"));
        }
        if (!submitted.getSourceSystem().equals(sender)) {
            faults.add(
                    new Fault(
                            "/source/system",
                            FaultCode.NOT_YOURS,
                            "must be the partner whose topic this is"));
        }
        return faults;
    }

    private Origin origin(
            String sender, ConsumerRecord<String, byte[]> incoming, IncomingEvent event) {
        return new Origin(
                sender,
                Systems.only(sender),
                Trace.continued(event.headers().traceparent()),
                reached(incoming));
    }

    /** A sender's own time starts no clock. */
    private @Nullable Instant reached(ConsumerRecord<String, byte[]> incoming) {
        return incoming.timestampType() == TimestampType.LOG_APPEND_TIME
                ? time.inDomain(Instant.ofEpochMilli(incoming.timestamp()))
                : null;
    }

    private static boolean isUuid(@Nullable String key) {
        return key != null && UUID_FORM.matcher(key).matches();
    }
}
