package care.dyad.pathway.rebuild.domain;

import java.util.Map;
import java.util.TreeMap;

/** Where the rows of a table come from when the database is lost. */
public enum Origin {
    /** The rebuild reads them from the topics. */
    TOPICS,
    /** The service reads them from their topic again, as it did the first time. */
    SERVICE,
    /** The database counts them while the rows of the topics come in. */
    COUNTED,
    /** They are on no topic. */
    BACKUP,
    /** Work under way; a new database needs none. */
    TRANSIENT;

    private static final Map<String, Origin> TABLES =
            Map.ofEntries(
                    Map.entry("referral_case", TOPICS),
                    Map.entry("episode", TOPICS),
                    Map.entry("service_gap", TOPICS),
                    Map.entry("sla_clock", TOPICS),
                    Map.entry("episode_act", TOPICS),
                    Map.entry("review", TOPICS),
                    Map.entry("withdrawal", TOPICS),
                    Map.entry("tally", COUNTED),
                    Map.entry("tally_change", COUNTED),
                    Map.entry("counted", COUNTED),
                    Map.entry("case_change", COUNTED),
                    Map.entry("identity", SERVICE),
                    Map.entry("notification_event", SERVICE),
                    Map.entry("reconciliation", SERVICE),
                    Map.entry("identity_erasure", BACKUP),
                    Map.entry("referral_note", BACKUP),
                    Map.entry("access_log", BACKUP),
                    Map.entry("directory", BACKUP),
                    Map.entry("directory_entry", BACKUP),
                    Map.entry("directory_change", BACKUP),
                    Map.entry("staff_account", BACKUP),
                    Map.entry("worklist_view", BACKUP),
                    Map.entry("held_event", BACKUP),
                    Map.entry("held_event_step", BACKUP),
                    Map.entry("inbox", TRANSIENT),
                    Map.entry("outbox", TRANSIENT),
                    Map.entry("flyway_schema_history", TRANSIENT));

    /** Every table of the service, by name. */
    public static Map<String, Origin> tables() {
        return new TreeMap<>(TABLES);
    }
}
