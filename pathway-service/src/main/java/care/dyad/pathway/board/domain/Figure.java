package care.dyad.pathway.board.domain;

import care.dyad.pathway.directory.domain.Pathway;

/**
 * How the deadlines of a team on a pathway in an area stand.
 *
 * @param pathway the pathway
 * @param teamId id of the service; empty without one
 * @param team name of the service; empty without one
 * @param area ONS code; empty when it cannot be told
 * @param breached passed and not met
 * @param soon the last day is today or one of the next three
 * @param later later
 * @param met met in the last four weeks, early or late
 * @param inTime of those, met in time
 */
public record Figure(
        Pathway pathway,
        String teamId,
        String team,
        String area,
        int breached,
        int soon,
        int later,
        int met,
        int inTime) {

    /** The deadlines that run. */
    public int open() {
        return breached + soon + later;
    }

    /** Both together, under the names of this one. */
    public Figure plus(Figure other) {
        return new Figure(
                pathway,
                teamId,
                team,
                area,
                breached + other.breached,
                soon + other.soon,
                later + other.later,
                met + other.met,
                inTime + other.inTime);
    }
}
