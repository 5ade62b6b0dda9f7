package care.dyad.pathway.pages.application;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.pathway.pages.domain.WorklistFilter;

/**
 * Which open episodes are wanted.
 *
 * @param staff for whom; nothing that is not theirs is found
 * @param filter what the list is narrowed to
 * @param horizon where the bands of deadlines begin and end
 */
public record WorklistQuery(Staff staff, WorklistFilter filter, Horizon horizon) {}
