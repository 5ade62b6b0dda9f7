package care.dyad.intake.postgres;

import care.dyad.intake.application.Journeys;
import care.dyad.intake.domain.Deadline;
import care.dyad.intake.domain.Journey;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows are written in the order of the ids, so that two batches never wait for each other's. */
@Component
class JdbcJourneys implements Journeys {

    private static final Comparator<Progress> PROGRESS_IN_ORDER =
            Comparator.comparing((Progress one) -> one.referral().value())
                    .thenComparing(Progress::about)
                    .thenComparingLong(Progress::sequence);
    private static final Comparator<Deadline> DEADLINES_IN_ORDER =
            Comparator.comparing((Deadline one) -> one.referral().value())
                    .thenComparing(Deadline::episode)
                    .thenComparing(Deadline::clock)
                    .thenComparingLong(Deadline::sequence);

    private final NamedParameterJdbcTemplate jdbc;

    JdbcJourneys(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(List<Progress> news) {
        jdbc.batchUpdate(
                ProgressRows.KEEP,
                news.stream()
                        .sorted(PROGRESS_IN_ORDER)
                        .map(ProgressRows::parameters)
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public void keepDeadlines(List<Deadline> news) {
        jdbc.batchUpdate(
                DeadlineRows.KEEP,
                news.stream()
                        .sorted(DEADLINES_IN_ORDER)
                        .map(DeadlineRows::parameters)
                        .toArray(MapSqlParameterSource[]::new));
    }

    @Override
    public Map<ReferralId, Journey> of(Collection<ReferralId> referrals) {
        Map<String, ?> wanted =
                Map.of("referrals", referrals.stream().map(ReferralId::value).toArray(UUID[]::new));
        var progress =
                jdbc.query(ProgressRows.OF, wanted, ProgressRows::read).stream()
                        .collect(Collectors.groupingBy(Progress::referral));
        var deadlines =
                jdbc.query(DeadlineRows.OF, wanted, DeadlineRows::read).stream()
                        .collect(Collectors.groupingBy(Deadline::referral));
        return referrals.stream()
                .distinct()
                .collect(
                        Collectors.toMap(
                                Function.identity(),
                                id ->
                                        new Journey(
                                                progress.getOrDefault(id, List.of()),
                                                deadlines.getOrDefault(id, List.of()))));
    }
}
