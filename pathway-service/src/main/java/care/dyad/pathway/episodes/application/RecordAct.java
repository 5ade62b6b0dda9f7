package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.Occurrence;
import care.dyad.pathway.clocks.domain.TimedEpisode;
import care.dyad.pathway.episodes.domain.Move;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Records what a member of staff did: acceptance, attended assessment, start of intervention. */
@Component
public class RecordAct {

    private final Episodes episodes;
    private final CaseViews views;
    private final CaseEvents events;
    private final EpisodeClocks clocks;
    private final Clock clock;

    RecordAct(
            Episodes episodes,
            CaseViews views,
            CaseEvents events,
            EpisodeClocks clocks,
            Clock clock) {
        this.episodes = episodes;
        this.views = views;
        this.events = events;
        this.clocks = clocks;
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
        if (!request.staff().sees(held.episode().about())) {
            return new ActOutcome.NotYours();
        }
        Instant now = clock.instant();
        return switch (held.episode().after(request.act(), request.staff().account(), now)) {
            case Move.Refused(var refusal) -> new ActOutcome.Refused(refusal);
            case Move.Mistimed(var fault) -> new ActOutcome.Mistimed(fault);
            case Move.Repeated repeated -> recorded(held);
            case Move.Moved moved when isStale(request, held) ->
                    new ActOutcome.Stale(held.version());
            case Move.Moved moved -> store(held, clocks.progress(held, moved), now);
        };
    }

    private static boolean isStale(ActRequest request, HeldEpisode held) {
        Long expected = request.expectedVersion();
        return expected != null && expected != held.version();
    }

    private ActOutcome store(HeldEpisode held, Progress progress, Instant now) {
        episodes.store(held, progress);
        events.append(
                Occurrence.numbered(
                        occurrence(held, held.caseEvents(), now, List.of(progress.event()))),
                Occurrence.numbered(
                        occurrence(held, held.clockEvents(), now, progress.clockEvents())));
        return recorded(held);
    }

    private static <E> Occurrence<E> occurrence(
            HeldEpisode held, long before, Instant now, E event) {
        TimedEpisode about = held.episode().about();
        return new Occurrence<>(about.episodeId(), before + 1, now, null, event);
    }

    private ActOutcome recorded(HeldEpisode held) {
        TimedEpisode about = held.episode().about();
        CaseView view = views.find(about.referralId()).orElseThrow();
        EpisodeView episode =
                view.episodes().stream()
                        .filter(one -> one.episodeId().equals(about.episodeId()))
                        .findFirst()
                        .orElseThrow();
        return new ActOutcome.Recorded(episode, view.version());
    }
}
