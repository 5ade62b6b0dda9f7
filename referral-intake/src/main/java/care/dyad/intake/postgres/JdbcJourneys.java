package care.dyad.intake.postgres;

import care.dyad.intake.application.ReferralProgress;
import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralState;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Component
class JdbcReferralProgress implements ReferralProgress {

    private static final String KEEP =
            """
            INSERT INTO referral_progress AS known
                (referral_id, about, sequence, state, held_by, next_step, due_at, reasons, advice)
            VALUES (:referral, :about, :sequence, :state, :heldBy, :nextStep, :dueAt,
                    string_to_array(:reasons, ','), :advice)
            ON CONFLICT (referral_id, about) DO UPDATE
            SET sequence = excluded.sequence, state = excluded.state, held_by = excluded.held_by,
                next_step = excluded.next_step, due_at = excluded.due_at,
                reasons = excluded.reasons, advice = excluded.advice
            WHERE known.sequence < excluded.sequence
            """;

    private final NamedParameterJdbcTemplate jdbc;

    JdbcReferralProgress(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the ids, so that two batches never wait for each other's rows. */
    @Override
    public void keep(List<Progress> news) {
        jdbc.batchUpdate(
                KEEP,
                news.stream()
                        .sorted(
                                Comparator.comparing((Progress one) -> one.referral().value())
                                        .thenComparing(Progress::about)
                                        .thenComparingLong(Progress::sequence))
                        .map(JdbcReferralProgress::parameters)
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public List<Progress> of(ReferralId referral) {
        return jdbc.query(
                """
                SELECT referral_id, about, sequence, state, held_by, next_step, due_at, reasons,
                       advice
                FROM referral_progress
                WHERE referral_id = :referral
                ORDER BY sequence
                """,
                Map.of("referral", referral.value()),
                JdbcReferralProgress::progress);
    }

    private static MapSqlParameterSource parameters(Progress progress) {
        NextStep next = progress.nextStep();
        Instant due = progress.dueAt();
        return new MapSqlParameterSource()
                .addValue("referral", progress.referral().value())
                .addValue("about", progress.about())
                .addValue("sequence", progress.sequence())
                .addValue("state", progress.state().name())
                .addValue("heldBy", progress.heldBy())
                .addValue("nextStep", next == null ? null : next.name())
                .addValue("dueAt", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .addValue("reasons", String.join(",", progress.reasons()))
                .addValue("advice", progress.advice());
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        String next = row.getString("next_step");
        return new Progress(
                new ReferralId(row.getObject("referral_id", UUID.class)),
                row.getObject("about", UUID.class),
                row.getLong("sequence"),
                ReferralState.valueOf(row.getString("state")),
                row.getString("held_by"),
                next == null ? null : NextStep.valueOf(next),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("advice"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
