package care.dyad.pathway.board.application;

import care.dyad.pathway.board.domain.Figure;
import care.dyad.pathway.board.domain.GapCount;
import care.dyad.pathway.board.domain.OpenDeadline;
import care.dyad.pathway.board.domain.Week;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.Horizon;

import java.time.Instant;
import java.util.List;

/** Counts of deadlines. */
public interface BoardFigures {

    /**
     * How deadlines stand, by pathway, team and area.
     *
     * @param metSince from which day in London met deadlines are counted; its beginning, UTC
     */
    List<Figure> figures(Horizon horizon, Instant metSince);

    /** The weeks between two times that deadlines fell into, the earliest first. */
    List<Week> weeks(Instant from, Instant to);

    /** Pathways without a service, the most frequent first. */
    List<GapCount> gaps();

    /** The deadlines of a team on a pathway that run, the earliest first; at most 200. */
    List<OpenDeadline> open(Pathway pathway, String teamId);
}
