package care.dyad.triage.kafka;

import care.dyad.events.Disposition;
import care.dyad.events.InputUsed;
import care.dyad.events.MatchedRule;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.RedirectReason;
import care.dyad.events.ReferralTriaged;
import care.dyad.events.ReviewReason;
import care.dyad.events.Severity;
import care.dyad.events.TriageTask;
import care.dyad.messaging.EventIds;
import care.dyad.messaging.OutgoingEvent;
import care.dyad.schemas.Topics;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.Counterfactual;
import care.dyad.triage.domain.ExplainedDecision;
import care.dyad.triage.domain.TriageDecision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;

/**
 * The event of a decision. It follows from its cause and the ruleset alone, so a repeat has the
 * same id and the same bytes.
 */
@Component
class TriagedMapper {

    private final care.dyad.events.Ruleset ruleset;

    TriagedMapper(Ruleset rules) {
        ruleset =
                care.dyad.events.Ruleset.newBuilder()
                        .setName(rules.name())
                        .setVersion(rules.version())
                        .setHash(rules.hash())
                        .build();
    }

    OutgoingEvent event(Cause cause, ExplainedDecision explained, @Nullable String traceparent) {
        TriageDecision decision = explained.decision();
        String key = cause.referralId().toString();
        var id = EventIds.derived(cause.eventId(), "ReferralTriaged", key);
        ReferralTriaged triaged =
                explained(caused(cause), decision)
                        .setEventId(id)
                        .setDisposition(symbol(Disposition.class, decision.disposition()))
                        .setPriority(symbol(Priority.class, decision.priority()))
                        .setSeverity(symbol(Severity.class, decision.severity()))
                        .setPathways(symbols(Pathway.class, decision.pathways()))
                        .setTasks(symbols(TriageTask.class, decision.tasks()))
                        .setRuleset(ruleset)
                        .setCounterfactuals(
                                explained.counterfactuals().stream()
                                        .map(TriagedMapper::counterfactual)
                                        .toList())
                        .build();
        return new OutgoingEvent(
                Topics.REFERRAL_TRIAGED, key, id, cause.occurredAt(), triaged, traceparent);
    }

    private static ReferralTriaged.Builder caused(Cause cause) {
        return ReferralTriaged.newBuilder()
                .setOccurredAt(cause.occurredAt())
                .setReferralId(cause.referralId())
                .setSequence(cause.sequence())
                .setCauseEventId(cause.eventId())
                .setReference(cause.reference())
                .setReceivedAt(cause.receivedAt())
                .setReceivedDate(cause.receivedDate())
                .setFacts(cause.facts());
    }

    private static ReferralTriaged.Builder explained(
            ReferralTriaged.Builder triaged, TriageDecision decision) {
        return triaged.setRules(
                        decision.rules().stream()
                                .map(rule -> new MatchedRule(rule.id(), rule.reason()))
                                .toList())
                .setInputsUsed(
                        decision.inputsUsed().stream()
                                .map(input -> new InputUsed(input.name(), input.value()))
                                .toList())
                .setMissing(decision.missing())
                .setStaleScores(decision.staleScores())
                .setReviewReasons(symbols(ReviewReason.class, decision.reviewReasons()))
                .setRedirectReasons(symbols(RedirectReason.class, decision.redirectReasons()));
    }

    private static care.dyad.events.Counterfactual counterfactual(Counterfactual one) {
        return care.dyad.events.Counterfactual.newBuilder()
                .setInput(one.input())
                .setValue(one.value())
                .setDisposition(symbol(Disposition.class, one.disposition()))
                .setPriority(symbol(Priority.class, one.priority()))
                .setPathways(symbols(Pathway.class, one.pathways()))
                .setReason(one.reason())
                .build();
    }

    private static <E extends Enum<E>> E symbol(Class<E> type, Enum<?> symbol) {
        return Enum.valueOf(type, symbol.name());
    }

    private static <E extends Enum<E>> List<E> symbols(
            Class<E> type, Collection<? extends Enum<?>> symbols) {
        return symbols.stream().map(symbol -> symbol(type, symbol)).toList();
    }
}
