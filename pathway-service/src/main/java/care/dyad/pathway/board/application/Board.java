package care.dyad.pathway.board.application;

import care.dyad.pathway.board.domain.Figure;
import care.dyad.pathway.board.domain.GapCount;
import care.dyad.pathway.board.domain.Week;
import care.dyad.pathway.pages.domain.Horizon;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The deadlines board.
 *
 * @param horizon when it was made, and where "soon" ends
 * @param figures by pathway, team and area
 * @param weeks the last twelve, the earliest first
 * @param gaps pathways without a service
 * @param unaccounted how many referrals were taken in and have not arrived; null when intake does
 *     not say
 */
public record Board(
        Horizon horizon,
        List<Figure> figures,
        List<Week> weeks,
        List<GapCount> gaps,
        @Nullable Long unaccounted) {}
