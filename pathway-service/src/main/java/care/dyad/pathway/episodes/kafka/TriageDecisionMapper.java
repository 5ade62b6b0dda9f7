package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ReferralTriaged;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.Disposition;
import care.dyad.pathway.episodes.domain.MatchedRule;
import care.dyad.pathway.episodes.domain.RedirectReason;
import care.dyad.pathway.episodes.domain.ReviewReason;
import care.dyad.pathway.episodes.domain.Ruleset;
import care.dyad.pathway.episodes.domain.Severity;
import care.dyad.pathway.episodes.domain.TriageDecision;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a triage decision. What a newer version of triage knows and this one does not goes to a
 * clinician, at least urgent when the priority itself cannot be read; it is never dropped.
 */
final class TriageDecisionMapper {

    private TriageDecisionMapper() {}

    static TriageDecision toDecision(ReferralTriaged event) {
        return new TriageDecision(
                disposition(event),
                priority(event.getPriority()),
                Severity.valueOf(event.getSeverity().name()),
                event.getPathways().stream().map(TriageDecisionMapper::pathway).toList(),
                event.getRules().stream()
                        .map(rule -> new MatchedRule(rule.getId(), rule.getReason()))
                        .toList(),
                event.getMissing(),
                reviewReasons(event),
                event.getRedirectReasons().stream()
                        .map(reason -> RedirectReason.valueOf(reason.name()))
                        .toList(),
                new Ruleset(event.getRuleset().getVersion(), event.getRuleset().getHash()),
                ExplanationMapper.toExplanation(event));
    }

    private static boolean hasUnknownSymbol(ReferralTriaged event) {
        return event.getDisposition() == care.dyad.events.Disposition.UNKNOWN
                || event.getPriority() == care.dyad.events.Priority.UNKNOWN
                || event.getPathways().contains(care.dyad.events.Pathway.UNKNOWN);
    }

    private static Disposition disposition(ReferralTriaged event) {
        return hasUnknownSymbol(event)
                ? Disposition.REVIEW
                : Disposition.valueOf(event.getDisposition().name());
    }

    private static Priority priority(care.dyad.events.Priority priority) {
        return switch (priority) {
            case ROUTINE -> Priority.ROUTINE;
            case URGENT, UNKNOWN -> Priority.URGENT;
            case EMERGENCY -> Priority.EMERGENCY;
        };
    }

    private static Pathway pathway(care.dyad.events.Pathway pathway) {
        return pathway == care.dyad.events.Pathway.UNKNOWN
                ? Pathway.UNDECIDED
                : Pathway.valueOf(pathway.name());
    }

    private static List<ReviewReason> reviewReasons(ReferralTriaged event) {
        List<ReviewReason> reasons = new ArrayList<>();
        event.getReviewReasons().forEach(reason -> reasons.add(reviewReason(reason)));
        if (hasUnknownSymbol(event)) {
            reasons.add(ReviewReason.UNKNOWN_SYMBOL);
        }
        return reasons;
    }

    private static ReviewReason reviewReason(care.dyad.events.ReviewReason reason) {
        return reason == care.dyad.events.ReviewReason.UNKNOWN
                ? ReviewReason.UNKNOWN_SYMBOL
                : ReviewReason.valueOf(reason.name());
    }
}
