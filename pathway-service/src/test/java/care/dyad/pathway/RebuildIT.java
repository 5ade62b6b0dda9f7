package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.pathway.rebuild.application.OtherDatabase;
import care.dyad.pathway.rebuild.application.Rebuild;
import care.dyad.pathway.rebuild.application.RebuildReadModel;
import care.dyad.pathway.rebuild.application.TableComparison;
import care.dyad.pathway.rebuild.application.Tables;
import care.dyad.pathway.rebuild.domain.Origin;
import care.dyad.testing.Infrastructure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The read model is rebuilt from the real topics into an empty database and compared. */
class RebuildIT extends RunningPathway {

    private static final int STEPS = 300;

    @Autowired AnnounceDeadlines announceDeadlines;

    private final OtherDatabase live =
            new OtherDatabase(
                    System.getProperty("DYAD_DATABASE"),
                    System.getProperty("DYAD_DATABASE_USER"),
                    System.getProperty("DYAD_DATABASE_PASSWORD"));

    @BeforeEach
    void startOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3})
    void whateverHappenedIsRebuiltTheSame(long seed, Infrastructure infrastructure)
            throws Exception {
        RandomWork work = new RandomWork(this, seed);
        for (int step = 0; step < STEPS; step++) {
            work.step();
            if (step % 10 == 0) {
                announceDeadlines.sweep();
            }
        }
        assertThat(kinds(work.referrals())).as("sorts of what happened").hasSizeGreaterThan(15);
        eventually().until(() -> count("SELECT count(*) FROM outbox WHERE id > ?", 0) == 0);

        try (var empty = emptyDatabase(infrastructure, "rebuilt_" + seed)) {
            var filled = (Rebuild.Filled) empty.getBean(RebuildReadModel.class).rebuild();

            assertThat(filled.faults()).doesNotContainKeys(work.referrals().toArray(UUID[]::new));
            assertThat(differing(empty, work.referrals())).isEmpty();
            JdbcClient rebuilt = empty.getBean(JdbcClient.class);
            assertThat(casesOf(rebuilt, work.referrals())).isEqualTo(work.referrals().size());
            assertThat(rebuilt.sql("SELECT count(*) FROM outbox").query(Integer.class).single())
                    .isZero();

            UUID altered = work.referrals().getFirst();
            rebuilt.sql("UPDATE referral_case SET priority = 'X' WHERE referral_id = ?")
                    .param(altered)
                    .update();
            assertThat(differing(empty, work.referrals()))
                    .containsExactly("referral_case " + altered);
        }
    }

    @Test
    void databaseThatHoldsCasesIsLeftAlone(Infrastructure infrastructure) throws Exception {
        try (var empty = emptyDatabase(infrastructure, "rebuilt_twice")) {
            RebuildReadModel rebuild = empty.getBean(RebuildReadModel.class);
            new RandomWork(this, 4).step();
            eventually().until(() -> count("SELECT count(*) FROM outbox WHERE id > ?", 0) == 0);
            rebuild.rebuild();

            assertThat(rebuild.rebuild()).isInstanceOf(Rebuild.NotEmpty.class);
        }
    }

    @Test
    void commandNamesWhatDiffersAndEndsWithAFigureOfItsOwn(Infrastructure infrastructure)
            throws Exception {
        RandomWork work = new RandomWork(this, 5);
        work.step();
        eventually().until(() -> count("SELECT count(*) FROM outbox WHERE id > ?", 0) == 0);
        try (var other = emptyDatabase(infrastructure, "rebuilt_other")) {
            other.getBean(RebuildReadModel.class).rebuild();
            other.getBean(JdbcClient.class)
                    .sql("UPDATE referral_case SET priority = 'X' WHERE referral_id = ?")
                    .param(work.referrals().getFirst())
                    .update();
        }
        var said = new ByteArrayOutputStream();

        int ended =
                RebuildCommand.run(
                        new PrintStream(said, true, UTF_8),
                        "--spring.profiles.active=test",
                        "--spring.datasource.url=" + infrastructure.database("rebuilt_third"),
                        "--dyad.rebuild.compare-with=" + infrastructure.database("rebuilt_other"),
                        "--dyad.rebuild.compare-user=" + live.user(),
                        "--dyad.rebuild.compare-password=" + live.password());

        assertThat(ended).isEqualTo(3);
        assertThat(said.toString(UTF_8)).contains("DIFFERS", "    " + work.referrals().getFirst());
    }

    @Test
    void everyTableIsSaidToComeFromSomewhere() {
        List<String> tables =
                jdbc.sql(
                                """
                                SELECT table_name FROM information_schema.tables
                                WHERE table_schema = 'public' ORDER BY table_name
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();

        assertThat(Origin.tables()).containsKeys(tables.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext emptyDatabase(
            Infrastructure infrastructure, String name) {
        return RebuildCommand.application()
                .run(
                        "--spring.profiles.active=test",
                        "--spring.datasource.url=" + infrastructure.database(name));
    }

    private List<String> kinds(List<UUID> referrals) {
        return jdbc.sql(
                        """
                        SELECT a.act FROM episode_act a JOIN episode e USING (episode_id)
                        WHERE e.referral_id = ANY (:ids) GROUP BY a.act
                        UNION ALL
                        SELECT 'Review ' || r.state || ' ' || r.decision FROM review r
                        WHERE r.referral_id = ANY (:ids) GROUP BY r.state, r.decision
                        UNION ALL
                        SELECT 'Clock ' || k.state
                        FROM sla_clock k JOIN episode e USING (episode_id)
                        WHERE e.referral_id = ANY (:ids) GROUP BY k.state
                        UNION ALL
                        SELECT 'Withdrawal ' || w.state FROM withdrawal w
                        WHERE w.referral_id = ANY (:ids) GROUP BY w.state
                        """)
                .param("ids", referrals.toArray(UUID[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static int casesOf(JdbcClient rebuilt, List<UUID> referrals) {
        return rebuilt.sql("SELECT count(*) FROM referral_case WHERE referral_id = ANY (:ids)")
                .param("ids", referrals.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    /** Other tests of this database change rows by hand, so only those of this one count. */
    private List<String> differing(ConfigurableApplicationContext context, List<UUID> referrals) {
        Set<String> mine =
                Stream.concat(referrals.stream(), episodes(referrals).stream())
                        .map(UUID::toString)
                        .collect(Collectors.toSet());
        return context.getBean(Tables.class).compareWith(live).stream()
                .flatMap(RebuildIT::named)
                .filter(key -> mine.stream().anyMatch(key::contains))
                .toList();
    }

    private static Stream<String> named(TableComparison table) {
        return table.differing().stream().map(key -> table.table() + " " + key);
    }

    private List<UUID> episodes(List<UUID> referrals) {
        return jdbc.sql("SELECT episode_id FROM episode WHERE referral_id = ANY (:ids)")
                .param("ids", referrals.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}
