package care.dyad.pathway.clocks.application;

import care.dyad.pathway.clocks.domain.ClockKind;

import java.util.UUID;

/**
 * Which clock: an episode has one of each kind.
 *
 * @param episodeId its episode
 * @param kind its kind
 */
public record ClockId(UUID episodeId, ClockKind kind) {}
