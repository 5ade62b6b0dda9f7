package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.WorklistQuery;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.pathway.pages.domain.WorklistFilter.Assigned;

/**
 * Which episodes a worklist has. Only what narrows it is said, so that PostgreSQL makes a plan for
 * each kind of worklist.
 */
final class WorklistSql {

    /** What is theirs to see, for statements that find their few rows in another way. */
    static final String SEEN =
            """
            (NOT :onlyLinkWork OR (e.pathway = 'VCSE_LINK_WORK' AND e.state <> 'PROPOSED'))
            AND (:teams::text[] IS NULL OR e.service_id = ANY (:teams::text[]))
            """;

    private static final String ORDER = " ORDER BY e.next_due_at, e.episode_id ";

    private static final String OF_TEAM = " AND e.service_id = team.id ";

    /** A page of each team, because an index holds each team's episodes in order, and no other. */
    private static final String OF_TEAMS =
            """
            SELECT e.* FROM unnest(:teams::text[]) AS team(id)
            CROSS JOIN LATERAL (%s LIMIT :offset + %d) e
            """;

    private static final String LINK_WORK =
            " AND e.pathway = 'VCSE_LINK_WORK' AND e.state <> 'PROPOSED'";

    private static final String ITS_TEAMS = " AND e.service_id = ANY (:teams::text[])";

    private final WorklistFilter filter;
    private final boolean onlyLinkWork;
    private final boolean ofTeams;

    WorklistSql(WorklistQuery query) {
        filter = query.filter();
        onlyLinkWork = query.staff().onlyLinkWork();
        ofTeams = query.staff().teams() != null;
    }

    /** The first open episodes of the band, after some that are left out. */
    String some(String condition, int atMost) {
        String open = "SELECT e.* FROM episode e WHERE " + inBand() + " AND " + condition;
        boolean eachTeam = ofTeams && filter.team() == null;
        return (eachTeam ? OF_TEAMS.formatted(open + OF_TEAM + ORDER, atMost) : open + teams())
                + ORDER
                + "LIMIT %d OFFSET :offset".formatted(atMost);
    }

    /** A condition on open episodes of the band. */
    String inBand() {
        return open()
                + (filter.band() == null
                        ? ""
                        : " AND e.next_due_at > :after AND e.next_due_at <= :until");
    }

    /** A condition on open episodes, whatever their band. */
    String open() {
        return "e.next_due_at IS NOT NULL"
                + common()
                + assigned("e.assigned_to = :account", "e.assigned_to IS NULL");
    }

    /** The same on what is counted, as far as it is known there: for everything but one's own. */
    String counted() {
        boolean ofAll = !ofTeams && filter.team() == null;
        return (ofAll ? "e.what = 'ALL'" : "e.what = 'EPISODES'")
                + common()
                + teams()
                + assigned("false", "e.unassigned");
    }

    /** A condition on the teams. */
    String teams() {
        return ofTeams ? ITS_TEAMS : "";
    }

    /** A condition on what is theirs to see. */
    static String seen(Staff staff) {
        return (staff.onlyLinkWork() ? LINK_WORK : "") + (staff.teams() == null ? "" : ITS_TEAMS);
    }

    private String common() {
        return (onlyLinkWork ? LINK_WORK : "")
                + (filter.pathway() == null ? "" : " AND e.pathway = :pathway")
                + (filter.step() == null ? "" : " AND e.state = :state")
                + (filter.team() == null ? "" : " AND e.service_id = :team");
    }

    private String assigned(String toMe, String toNobody) {
        Assigned assigned = filter.assigned();
        return switch (assigned) {
            case null -> "";
            case ME -> " AND " + toMe;
            case NOBODY -> " AND " + toNobody;
        };
    }
}
