package care.dyad.pathway.episodes.kafka;

import care.dyad.events.ReferralFacts;
import care.dyad.events.ReferralTriaged;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.Required;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.episodes.domain.TriagedReferral;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Reads {@code ReferralTriaged}. */
final class ReferralTriagedMapper {

    private ReferralTriagedMapper() {}

    static Optional<TriagedReferral> toReferral(IncomingEvent incoming) {
        return incoming.event() instanceof ReferralTriaged event
                ? Optional.of(referral(event, incoming))
                : Optional.empty();
    }

    private static TriagedReferral referral(ReferralTriaged event, IncomingEvent incoming) {
        Required.require(
                event.getReferralId().toString().equals(incoming.key()), "KEY_IS_NOT_REFERRAL_ID");
        return new TriagedReferral(
                Required.id(event.getEventId(), "EVENT_ID_MISSING"),
                event.getSequence(),
                incoming.headers().traceparent(),
                Required.id(event.getReferralId(), "REFERRAL_ID_MISSING"),
                Required.text(event.getReference(), "REFERENCE_MISSING"),
                Required.time(event.getReceivedAt(), "RECEIVED_AT_MISSING"),
                event.getFacts().getEthnicCategory(),
                candidate(event.getFacts()),
                event.getFacts().getConsentToShareWithVcse(),
                event.getFacts().getSafeguardingConcern(),
                event.getFacts().getInterpreterLanguage(),
                TriageDecisionMapper.toDecision(event));
    }

    private static Candidate candidate(ReferralFacts facts) {
        return new Candidate(
                area(facts.getAreaCode()),
                Stage.valueOf(facts.getStage().name()),
                facts.getChildAgeMonths(),
                facts.getMotherAgeYears(),
                ReferrerRole.valueOf(facts.getReferrerRole().name()));
    }

    private static @Nullable AreaCode area(@Nullable String code) {
        Required.require(code == null || AreaCode.isValid(code), "AREA_CODE_MALFORMED");
        return code == null ? null : new AreaCode(code);
    }
}
