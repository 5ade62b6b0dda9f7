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
                advice(one.stop()));
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

    private static String advice(Stop stop) {
        return switch (stop) {
            case Stop.Outbox _ ->
                    "Waits in referral-intake to be published: look whether Kafka takes records.";
            case Stop.Triage _ ->
                    "Was published, and triage-service has not decided: look whether it runs, and"
                            + " at its consumer lag.";
            case Stop.Pathways _ ->
                    "Was decided, and pathway-service has told nothing: look whether it runs, at"
                            + " its consumer lag and at its outbox.";
            case Stop.DeadLetter(var topic, var reason) ->
                    "Could not be read: look at " + topic + ", reason " + reason + ".";
            case Stop.Nowhere _ ->
                    "Was published and is on no topic: call its sender, and look whether topics"
                            + " were restored from a backup.";
        };
    }
}
