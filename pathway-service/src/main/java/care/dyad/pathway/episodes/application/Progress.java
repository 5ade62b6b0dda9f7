package care.dyad.pathway.episodes.application;

import care.dyad.pathway.clocks.domain.ClockEvent;
import care.dyad.pathway.episodes.domain.CaseEvent;
import care.dyad.pathway.episodes.domain.Episode;

import java.util.List;

/**
 * What an act changed.
 *
 * @param episode the episode after it
 * @param event what happened to the episode
 * @param clockEvents what happened to its clocks, in order
 */
public record Progress(Episode episode, CaseEvent event, List<ClockEvent> clockEvents) {}
