package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.ActOfEpisode;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.EpisodePolicy;
import care.dyad.pathway.episodes.domain.Move;
import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.Refusal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records what a member of staff did with an episode. */
@Component
public class RecordAct {

    private final Episodes episodes;
    private final EpisodePolicy policy;
    private final EpisodeClocks clocks;
    private final ToldActs toldActs;
    private final Clock clock;

    RecordAct(
            Episodes episodes,
            EpisodePolicy policy,
            EpisodeClocks clocks,
            ToldActs toldActs,
            Clock clock) {
        this.episodes = episodes;
        this.policy = policy;
        this.clocks = clocks;
        this.toldActs = toldActs;
        this.clock = clock;
    }

    /** Records an act; a repeat changes nothing and answers the same. */
    @Transactional
    public ActOutcome record(ActRequest request) {
        return episodes.hold(request.episodeId())
                .map(held -> record(request, held))
                .orElseGet(ActOutcome.UnknownEpisode::new);
    }

    private ActOutcome record(ActRequest request, HeldEpisode held) {
        TimedEpisode about = held.found().episode().about();
        if (!request.staff().sees(about)) {
            return isTheirLast(request, held)
                    ? toldActs.recorded(about, request.staff())
                    : new ActOutcome.NotYours();
        }
        Refusal unknown = toldActs.refusal(request.act(), about);
        if (unknown != null) {
            return new ActOutcome.Refused(unknown);
        }
        Instant now = clock.instant();
        String by = request.staff().account();
        return switch (policy.decide(held.found(), request.act(), by, now)) {
            case Move.Refused(var refusal) -> new ActOutcome.Refused(refusal);
            case Move.Mistimed(var fault) -> new ActOutcome.Mistimed(fault);
            case Move.Repeated _ -> toldActs.recorded(about, request.staff());
            case Move.Moved _ when isStale(request, held) -> new ActOutcome.Stale(held.version());
            case Move.Moved moved -> {
                store(held, moved, act(request, now));
                yield toldActs.recorded(about, request.staff());
            }
        };
    }

    /** Whoever handed an episode over may repeat it, although it is no longer theirs. */
    private static boolean isTheirLast(ActRequest request, HeldEpisode held) {
        List<RecordedAct> acts = held.found().acts();
        return !acts.isEmpty()
                && acts.getLast().act().equals(request.act())
                && acts.getLast().by().equals(request.staff().account());
    }

    private static boolean isStale(ActRequest request, HeldEpisode held) {
        Long expected = request.expectedVersion();
        return expected != null && expected != held.version();
    }

    private static RecordedAct act(ActRequest request, Instant now) {
        Instant at = request.act().effectiveAt();
        return new RecordedAct(
                request.act(), request.staff().account(), at == null ? now : at, now);
    }

    private void store(HeldEpisode held, Move.Moved moved, RecordedAct act) {
        CaseEvent.Record record =
                new CaseEvent.Record(act.by(), act.effectiveAt(), act.recordedAt());
        List<ClockEvent> clockEvents = clocks.after(held.found(), moved, record);
        Progress progress = new Progress(act, moved.episode(), moved.events(), clockEvents);
        episodes.store(held, progress);
        UUID episodeId = held.found().episode().about().episodeId();
        toldActs.tell(
                Occurrence.numbered(
                        occurrence(
                                cause(held), held.caseEvents(), act.recordedAt(), moved.events())),
                Occurrence.numbered(
                        occurrence(episodeId, held.clockEvents(), act.recordedAt(), clockEvents)),
                Revision.by(
                        cause(held),
                        moved.episode().about().referralId(),
                        new ActOfEpisode(episodeId, act)));
    }

    /** An episode may be handed over or declined more than once: each act is a cause of its own. */
    private static UUID cause(HeldEpisode held) {
        String act = held.found().episode().about().episodeId() + "/" + held.caseEvents();
        return UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8));
    }

    private static <E> Occurrence<E> occurrence(UUID cause, long before, Instant now, E event) {
        return new Occurrence<>(cause, before + 1, now, null, event);
    }
}
