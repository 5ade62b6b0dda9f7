package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Mute;
import care.dyad.pathway.episodes.domain.TimeFault;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Stops baby-worded messages for a pregnancy, or undoes it: on every referral of the pregnancy at
 * once. Episodes and clocks go on; nothing but another event undoes it.
 */
@Component
public class MutePregnancy {

    private final ReadCase readCase;
    private final Pregnancies pregnancies;
    private final TellCases tellCases;
    private final Clock clock;

    MutePregnancy(ReadCase readCase, Pregnancies pregnancies, TellCases tellCases, Clock clock) {
        this.readCase = readCase;
        this.pregnancies = pregnancies;
        this.tellCases = tellCases;
        this.clock = clock;
    }

    /** Records it; a repeat changes nothing and answers the same. */
    @Transactional
    public MuteOutcome record(MuteRequest request) {
        List<HeldReferral> held = pregnancies.hold(request.referralId());
        CaseView view = readCase.read(request.referralId(), request.staff()).orElse(null);
        if (view == null) {
            return new MuteOutcome.UnknownReferral();
        }
        Instant now = clock.instant();
        TimeFault fault = fault(view, request.effectiveAt(), now);
        if (fault != null) {
            return new MuteOutcome.Mistimed(fault);
        }
        List<HeldReferral> changed = held.stream().filter(one -> changes(one, request)).toList();
        Long expected = request.expectedVersion();
        if (!changed.isEmpty() && expected != null && expected != view.version()) {
            return new MuteOutcome.Stale();
        }
        changed.forEach(one -> store(one, request, now));
        return new MuteOutcome.Recorded(
                readCase.read(request.referralId(), request.staff()).orElseThrow());
    }

    private static boolean changes(HeldReferral held, MuteRequest request) {
        Mute mute = held.mute();
        return request.reason() != (mute == null ? null : mute.reason());
    }

    private static @Nullable TimeFault fault(
            CaseView view, @Nullable Instant effectiveAt, Instant now) {
        if (effectiveAt == null) {
            return null;
        }
        if (effectiveAt.isAfter(now)) {
            return TimeFault.IN_THE_FUTURE;
        }
        return effectiveAt.isBefore(view.receivedAt().minus(TimeFault.A_YEAR))
                ? TimeFault.OVER_A_YEAR_AGO
                : null;
    }

    private void store(HeldReferral held, MuteRequest request, Instant now) {
        Instant at = request.effectiveAt() == null ? now : request.effectiveAt();
        String by = request.staff().account();
        CaseEvent.Record record = new CaseEvent.Record(by, at, now);
        pregnancies.store(
                held, request.reason() == null ? null : new Mute(request.reason(), by, at, now));
        CaseEvent event =
                request.reason() == null
                        ? new CaseEvent.PathwayUnmuted(held.referralId(), held.reference(), record)
                        : new CaseEvent.PathwayMuted(
                                held.referralId(), held.reference(), record, request.reason());
        UUID cause = cause(held);
        tellCases.tell(
                List.of(new Occurrence<>(cause, held.caseEvents() + 1, now, null, event)),
                List.of());
        tellCases.tell(new Revision(cause, held.referralId(), now, null, null, null));
    }

    /** A pregnancy may be muted more than once: each time is a cause of its own. */
    private static UUID cause(HeldReferral held) {
        String act = held.referralId() + "/" + held.caseEvents();
        return UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8));
    }
}
