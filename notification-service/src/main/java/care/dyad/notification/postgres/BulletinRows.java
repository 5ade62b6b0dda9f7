package care.dyad.notification.postgres;

import care.dyad.notification.domain.Bulletin;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Condition;
import care.dyad.notification.domain.TeamNotice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Bulletins as rows. */
final class BulletinRows {

    static final String SUMMARY = "SUMMARY";
    private static final String RAISED = "ALERT_RAISED";
    private static final String CLEARED = "ALERT_CLEARED";
    private static final List<String> KINDS = List.of(SUMMARY, RAISED, CLEARED);

    private static final String INSERT =
            """
            INSERT INTO notification
                (id, cause_event_id, recipient, recipient_name, channel, address, kind, condition,
                 priority)
            VALUES (:id, :id, :recipient, :name, :channel, :address, :kind, :condition,
                    'ROUTINE')
            ON CONFLICT DO NOTHING
            """;

    private BulletinRows() {}

    static boolean isOne(@Nullable String kind) {
        return KINDS.contains(kind);
    }

    static void insert(JdbcClient jdbc, Bulletin one) {
        jdbc.sql(INSERT)
                .param("id", one.id())
                .param("recipient", one.recipient().serviceId())
                .param("name", one.recipient().name())
                .param("channel", one.channel().name())
                .param("address", one.recipient().address())
                .param("kind", kind(one.content()))
                .param("condition", condition(one.content()).map(Condition::name).orElse(null))
                .update();
    }

    /**
     * @param members what a summary holds
     */
    static Bulletin read(ResultSet row, Supplier<List<TeamNotice>> members) throws SQLException {
        return new Bulletin(
                row.getObject("id", UUID.class),
                content(row.getString("kind"), row.getString("condition"), members),
                NoticeRows.recipient(row),
                Channel.valueOf(row.getString("channel")));
    }

    private static Bulletin.Content content(
            String kind, String condition, Supplier<List<TeamNotice>> members) {
        return switch (kind) {
            case RAISED -> new Bulletin.Raised(Condition.valueOf(condition));
            case CLEARED -> new Bulletin.Cleared(Condition.valueOf(condition));
            default -> new Bulletin.Summary(members.get());
        };
    }

    private static String kind(Bulletin.Content content) {
        return switch (content) {
            case Bulletin.Summary summary -> SUMMARY;
            case Bulletin.Raised raised -> RAISED;
            case Bulletin.Cleared cleared -> CLEARED;
        };
    }

    private static Optional<Condition> condition(Bulletin.Content content) {
        return switch (content) {
            case Bulletin.Summary summary -> Optional.empty();
            case Bulletin.Raised(Condition condition) -> Optional.of(condition);
            case Bulletin.Cleared(Condition condition) -> Optional.of(condition);
        };
    }
}
