package care.dyad.pathway;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which page is for whom. */
final class SeenBy {

    static final List<String> ACCOUNTS =
            List.of("clinician", "lead", "triage", "linkworker", "ops", "governance");

    private static final Set<String> TEAMS = Set.of("clinician", "lead", "triage");
    private static final Set<String> CARE = Set.of("clinician", "lead", "triage", "linkworker");
    private static final Set<String> BOARD = Set.of("clinician", "lead", "triage", "ops");

    /** By page: the accounts that see it. A page that is not here fails the test. */
    static final Map<String, Set<String>> ACCOUNTS_BY_PAGE =
            Map.ofEntries(
                    Map.entry("/", Set.copyOf(ACCOUNTS)),
                    Map.entry("/help", Set.copyOf(ACCOUNTS)),
                    Map.entry("/accessibility", Set.copyOf(ACCOUNTS)),
                    Map.entry("/privacy", Set.copyOf(ACCOUNTS)),
                    Map.entry("/login", Set.copyOf(ACCOUNTS)),
                    Map.entry("/not-allowed", Set.of()),
                    Map.entry("/worklist", CARE),
                    Map.entry("/worklist/changes", CARE),
                    Map.entry("/worklist/next", CARE),
                    Map.entry("/worklist/searches/{search}", Set.of()),
                    Map.entry("/worklist/assign/{assignments}", Set.of()),
                    Map.entry("/worklist/views", CARE),
                    Map.entry("/reports", Set.of("ops")),
                    Map.entry("/reports/figures.csv", Set.of("ops")),
                    Map.entry("/referrals/{reference}/note", TEAMS),
                    Map.entry("/referrals/{reference}", TEAMS),
                    Map.entry("/referrals/{reference}/glass", Set.of("clinician", "lead")),
                    Map.entry("/referrals/{reference}/review", Set.of("triage")),
                    Map.entry("/referrals/{reference}/mute", TEAMS),
                    Map.entry("/referrals/{reference}/second", TEAMS),
                    Map.entry("/referrals/{reference}/episodes/{episodeId}/{act}", TEAMS),
                    Map.entry("/board", BOARD),
                    Map.entry("/board/live", Set.of("ops")),
                    Map.entry("/board/deadlines", BOARD),
                    Map.entry("/board/figures.csv", BOARD),
                    Map.entry("/held-events", Set.of("ops")),
                    Map.entry("/held-events/{id}", Set.of("ops")),
                    Map.entry("/held-events/{id}/discard", Set.of("ops")),
                    Map.entry("/held-events/replays", Set.of("ops")),
                    Map.entry("/access", Set.of("governance")));

    private SeenBy() {}
}
