package care.dyad.pathway.episodes.http;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.episodes.domain.AnchorReason;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Reads who takes care of what, and why a deadline was missed. */
final class UpkeepBodies {

    record PersonBody(@Nullable String account, @Nullable String effectiveAt) {}

    record BreachBody(
            @Nullable String clock, @Nullable String reason, @Nullable String effectiveAt) {}

    record StartBody(@Nullable String clock, @Nullable String startedAt, @Nullable String reason) {}

    private UpkeepBodies() {}

    static StaffAct assignment(PersonBody body) {
        Fields fields = new Fields();
        String account = fields.text(body.account(), "/account");
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new StaffAct.Assignment(account, at);
    }

    static StaffAct concernOwner(PersonBody body) {
        Fields fields = new Fields();
        String account = fields.text(body.account(), "/account");
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new StaffAct.ConcernOwner(account, at);
    }

    static StaffAct breachReason(BreachBody body) {
        Fields fields = new Fields();
        ClockKind clock = fields.symbol(ClockKind.class, body.clock(), "/clock");
        BreachReason reason = fields.symbol(BreachReason.class, body.reason(), "/reason");
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new StaffAct.BreachExplanation(clock, reason, at);
    }

    static StaffAct clockStart(StartBody body) {
        Fields fields = new Fields();
        ClockKind clock = fields.symbol(ClockKind.class, body.clock(), "/clock");
        Instant startedAt = fields.time(body.startedAt(), "/startedAt");
        AnchorReason reason = fields.symbol(AnchorReason.class, body.reason(), "/reason");
        fields.refuseFaulty();
        return new StaffAct.Reanchoring(clock, startedAt, reason);
    }
}
