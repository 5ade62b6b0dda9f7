package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.Deadline;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.NewEpisode;

import java.util.List;

/** Does to clocks what their events tell, as the table of clocks does. */
public final class KeptClocks {

    private KeptClocks() {}

    /** An episode as it is opened, with its clocks. */
    public static ClockedEpisode running(NewEpisode opened) {
        return new ClockedEpisode(
                new Episode(opened.about(), Reviewing.RECEIVED, opened.state(), null, null),
                opened.deadlines().stream()
                        .map(deadline -> new EpisodeClock(deadline, ClockState.RUNNING))
                        .toList());
    }

    public static void apply(ClockEvent event, List<EpisodeClock> clocks) {
        switch (event) {
            case ClockEvent.SlaClockStarted started ->
                    clocks.add(new EpisodeClock(started.deadline(), ClockState.RUNNING));
            case ClockEvent.SlaClockReanchored nearer ->
                    replace(nearer.previous(), nearer.deadline(), ClockState.RUNNING, clocks);
            case ClockEvent.SlaMet met ->
                    clocks.replaceAll(
                            one ->
                                    one.deadline().equals(met.deadline())
                                            ? new EpisodeClock(
                                                    one.deadline(),
                                                    ClockState.MET,
                                                    met.metAt(),
                                                    one.breachReason())
                                            : one);
            case ClockEvent.SlaBreachExplained why ->
                    clocks.replaceAll(
                            one ->
                                    one.deadline().equals(why.deadline())
                                            ? new EpisodeClock(
                                                    one.deadline(),
                                                    one.state(),
                                                    one.metAt(),
                                                    why.reason())
                                            : one);
            case ClockEvent.SlaBreached late ->
                    replace(late.deadline(), late.deadline(), ClockState.BREACHED, clocks);
            case ClockEvent.SlaDueSoon soon ->
                    replace(soon.deadline(), soon.deadline(), ClockState.DUE_SOON, clocks);
        }
    }

    private static void replace(
            Deadline before, Deadline after, ClockState state, List<EpisodeClock> clocks) {
        clocks.replaceAll(
                one -> one.deadline().equals(before) ? new EpisodeClock(after, state) : one);
    }
}
