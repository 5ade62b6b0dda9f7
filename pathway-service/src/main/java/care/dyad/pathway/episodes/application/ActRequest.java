package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A member of staff wants to record an act.
 *
 * @param episodeId the episode
 * @param act what to record
 * @param staff who
 * @param expectedVersion version of the case that they looked at; null when they do not say
 */
public record ActRequest(
        UUID episodeId, StaffAct act, Staff staff, @Nullable Long expectedVersion) {}
