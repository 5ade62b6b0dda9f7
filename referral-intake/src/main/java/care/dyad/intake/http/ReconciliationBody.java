package care.dyad.intake.http;

import care.dyad.intake.application.Reconciliation;
import care.dyad.intake.domain.Stop;
import care.dyad.intake.domain.UnaccountedReferral;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What ops reads of a reconciliation. */
record ReconciliationBody(long received, long unaccounted, List<Referral> referrals) {

    record Referral(
            UUID referralId, String reference, Instant receivedAt, String stop, String advice) {}

    static ReconciliationBody of(Reconciliation reconciliation) {
        return new ReconciliationBody(
                reconciliation.received(),
                reconciliation.unaccounted(),
                reconciliation.named().stream().map(ReconciliationBody::referral).toList());
    }

    private static Referral referral(UnaccountedReferral one) {
        return new Referral(
                one.referral().value(),
                one.reference().value(),
                one.receivedAt(),
                stop(one.stop()),
                one.stop().advice());
    }

    private static String stop(Stop stop) {
        return switch (stop) {
            case Stop.Outbox _ -> "OUTBOX";
            case Stop.Triage _ -> "TRIAGE";
            case Stop.Pathways _ -> "PATHWAYS";
            case Stop.DeadLetter _ -> "DEAD_LETTER";
            case Stop.Nowhere _ -> "NOWHERE";
        };
    }
}
