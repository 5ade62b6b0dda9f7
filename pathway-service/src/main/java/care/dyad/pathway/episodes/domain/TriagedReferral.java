package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.Stage;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A referral that triage has decided on, without any direct identifier.
 *
 * @param eventId the event that told of the decision
 * @param sequence position of what was decided on among the events of the referral, from 1
 * @param traceparent the trace that it belongs to; null outside a trace
 * @param referralId the referral
 * @param reference the reference that people use; identifies nobody
 * @param receivedAt when intake committed it; every clock starts from it; UTC
 * @param ethnicCategory NHS Data Dictionary ethnic category, for reports alone; null when not sent
 * @param candidate what services look at
 * @param consentToShareWithVcse the mother agreed to sharing with a voluntary organisation
 * @param safeguardingConcern the referrer has a safeguarding concern
 * @param interpreterLanguage language of an interpreter; null when none is needed
 * @param decision what triage decided
 */
public record TriagedReferral(
        UUID eventId,
        long sequence,
        @Nullable String traceparent,
        UUID referralId,
        String reference,
        Instant receivedAt,
        @Nullable String ethnicCategory,
        Candidate candidate,
        boolean consentToShareWithVcse,
        boolean safeguardingConcern,
        @Nullable String interpreterLanguage,
        TriageDecision decision) {

    /**
     * A red flag, a risk answer, anything urgent or a safeguarding concern: a clinician looks
     * before a withdrawal closes it.
     */
    public boolean isNeverClosedUnseen() {
        return safeguardingConcern
                || decision.neverWaits()
                || decision.hasRiskAnswer()
                || decision.priority() != Priority.ROUTINE;
    }

    /** Whether it tells of the loss of the baby. */
    public boolean isAfterLoss() {
        return candidate.stage() == Stage.LOSS;
    }

    /** With a loss baby-worded messages never begin. */
    public Optional<CaseEvent> muted(Instant now) {
        CaseEvent.Record record = new CaseEvent.Record("", receivedAt, now);
        return isAfterLoss()
                ? Optional.of(
                        new CaseEvent.PathwayMuted(referralId, reference, record, MuteReason.LOSS))
                : Optional.empty();
    }

    /** The same referral with what a clinician decided in place of what the rules decided. */
    public TriagedReferral decided(
            List<Pathway> pathways, Priority priority, @Nullable AreaCode area) {
        return new TriagedReferral(
                eventId,
                sequence,
                traceparent,
                referralId,
                reference,
                receivedAt,
                ethnicCategory,
                candidate.in(area),
                consentToShareWithVcse,
                safeguardingConcern,
                interpreterLanguage,
                decision.with(pathways, priority));
    }
}
