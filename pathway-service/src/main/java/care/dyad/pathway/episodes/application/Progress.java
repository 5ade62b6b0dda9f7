package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Episode;
import care.dyad.pathway.episodes.domain.RecordedAct;

import java.util.List;

/**
 * What an act changed.
 *
 * @param act the act
 * @param episode the episode after it
 * @param events what happened to the episode, in order
 * @param clockEvents what happened to its clocks, in order
 */
public record Progress(
        RecordedAct act, Episode episode, List<CaseEvent> events, List<ClockEvent> clockEvents) {}
