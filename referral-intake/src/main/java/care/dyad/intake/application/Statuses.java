package care.dyad.intake.application;

import care.dyad.intake.domain.Journey;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralStatus;
import care.dyad.intake.domain.WithdrawalReason;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Tells where referrals are, from what intake itself and the pathways know. */
@Component
class Statuses {

    private final Journeys journeys;

    Statuses(Journeys journeys) {
        this.journeys = journeys;
    }

    ReferralStatus of(KnownReferral referral) {
        return of(List.of(referral)).getFirst();
    }

    /** The status of each, in the same order. */
    List<ReferralStatus> of(List<KnownReferral> referrals) {
        Map<ReferralId, Journey> known =
                journeys.of(referrals.stream().map(one -> one.receipt().id()).toList());
        return referrals.stream()
                .map(one -> of(one, Objects.requireNonNull(known.get(one.receipt().id()))))
                .toList();
    }

    private static ReferralStatus of(KnownReferral referral, Journey journey) {
        WithdrawalReason withdrawn = referral.withdrawn();
        return withdrawn == null
                ? ReferralStatus.of(referral.receipt(), journey)
                : ReferralStatus.withdrawn(referral.receipt(), withdrawn);
    }
}
