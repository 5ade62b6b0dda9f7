package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.board.application.AddUpCounts;
import care.dyad.pathway.board.application.ReadBoard;
import care.dyad.pathway.clocks.application.AnnounceDeadlines;
import care.dyad.pathway.directory.application.CurrentDirectory;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.episodes.application.ActRequest;
import care.dyad.pathway.episodes.application.ReadCase;
import care.dyad.pathway.episodes.application.RecordAct;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.episodes.application.Worklist;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.pages.application.ShowWorklist;
import care.dyad.pathway.pages.domain.NextStep;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.pathway.pages.domain.WorklistFilter.Assigned;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * With 50,000 analysed cases every look goes along an index: PostgreSQL itself counts what it read.
 * A sequential scan, or a sort of everything for the sake of a page, is far beyond each budget.
 * Nothing of it is committed.
 */
class PlansIT extends RunningPathway {

    private static final int CASES = 50_000;
    private static final List<String> TABLES =
            List.of("referral_case", "case_change", "episode", "sla_clock", "episode_act");
    private static final int UNTIL_PREPARED_ON_THE_SERVER = 12;
    private static final String TEAM = "team-7";
    private static final Staff EVERYBODY = new Staff("triage", false, null);
    private static final Staff OF_A_TEAM = new Staff("clinician", false, Set.of(TEAM));
    private static final Staff NEW_TEAM = new Staff("clinician", false, Set.of("team-of-tomorrow"));
    private static final Worklist.Place SECOND_PAGE =
            new Worklist.Place(Instant.parse("2026-11-24T00:00:00Z"), new UUID(7, 7));
    private static final WorklistFilter REVIEW =
            new WorklistFilter(null, null, NextStep.REVIEW, null, null);
    private static final WorklistFilter MINE =
            new WorklistFilter(null, null, null, null, Assigned.ME);
    private static final Pathway PATHWAY = Pathway.PARENT_INFANT;
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final StaffAct ACCEPTANCE = new StaffAct.Acceptance(null);
    private static final Candidate HER =
            new Candidate(new AreaCode("E06000057"), Stage.POSTNATAL, 3, 30, ReferrerRole.GP);
    private static final UUID CASE = md5("case 7");

    private static final UUID EPISODE = md5("episode 9");

    /** What was read so far in this transaction: rows, and whole tables. */
    private record Reads(long rows, long wholeTables) {

        Reads since(Reads before) {
            return new Reads(rows - before.rows(), wholeTables - before.wholeTables());
        }
    }

    @Autowired PlatformTransactionManager transactions;
    @Autowired Worklist worklist;
    @Autowired ShowWorklist showWorklist;
    @Autowired ReadBoard readBoard;
    @Autowired ReadCase readCase;
    @Autowired AddUpCounts addUpCounts;
    @Autowired RecordAccess recordAccess;
    @Autowired CurrentDirectory directory;
    @Autowired RecordAct recordAct;
    @Autowired AnnounceDeadlines announceDeadlines;

    /** Takes back what all tests of this class share; null before the first of them. */
    private static @Nullable Runnable undo;

    @BeforeEach
    void fill() throws IOException {
        if (undo != null) {
            return;
        }
        announceDeadlines.sweep();
        TransactionStatus transaction =
                transactions.getTransaction(new DefaultTransactionDefinition());
        undo =
                () -> {
                    transactions.rollback(transaction);
                    TABLES.forEach(table -> jdbc.sql("VACUUM " + table).update());
                    jdbc.sql("VACUUM tally, tally_change, counted").update();
                };
        String fill =
                new ClassPathResource("invented-cases.sql")
                        .getContentAsString(StandardCharsets.UTF_8);
        for (String statement : fill.split(";\n")) {
            jdbc.sql(statement)
                    .param("open", CASES / 2)
                    .param("closed", CASES / 2)
                    .param("now", clock.instant().toString())
                    .update();
        }
        addUpCounts.addUp();
        jdbc.sql("ANALYZE tally, counted, case_change").update();
    }

    /** The other tests compare them; here it would take longer than all the rest. */
    @Override
    void countsAreThoseOfTheRows() {}

    @AfterAll
    static void forget() {
        if (undo != null) {
            undo.run();
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                look("worklist of everybody", 500, it -> it.worklist.page(EVERYBODY, null, 50)),
                look("worklist of a team", 500, it -> it.worklist.page(OF_A_TEAM, null, 50)),
                look("next page of it", 500, it -> it.worklist.page(OF_A_TEAM, SECOND_PAGE, 50)),
                look(
                        "worklist of a team without any",
                        50,
                        it -> it.worklist.page(NEW_TEAM, null, 50)),
                look("page of a team", 600, it -> it.show(OF_A_TEAM, WorklistFilter.NONE)),
                look("page of everybody", 2_000, it -> it.show(EVERYBODY, WorklistFilter.NONE)),
                look("page of a step that is rare", 2_000, it -> it.show(EVERYBODY, REVIEW)),
                look("page of one's own", 1_000, it -> it.show(EVERYBODY, MINE)),
                look("what changed of it", 20, PlansIT::whatChanged),
                look("board", 20, it -> it.readBoard.read()),
                look("search", 100, it -> it.showWorklist.find(EVERYBODY, "INVENTED-7")),
                look("deadlines of a team", 1_000, it -> it.readBoard.open(PATHWAY, TEAM)),
                look("sweep with nothing due", 20, it -> it.announceDeadlines.sweep()),
                look("choice of a service", 20, it -> it.directory.choose(PATHWAY, HER, TODAY)),
                look("case", 100, it -> it.readCase.read(CASE, EVERYBODY)),
                look("accesses to it", 100, it -> it.recordAccess.of(CASE)),
                look(
                        "act of staff",
                        200,
                        it ->
                                it.recordAct.record(
                                        new ActRequest(EPISODE, ACCEPTANCE, EVERYBODY, null))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void readsAboutAsMuchAsItShows(String name, long rows, Consumer<PlansIT> look) {
        IntStream.range(0, UNTIL_PREPARED_ON_THE_SERVER).forEach(time -> look.accept(this));
        Reads before = reads();

        look.accept(this);

        Reads read = reads().since(before);
        assertThat(read.wholeTables()).as("big tables that were read as a whole").isZero();
        assertThat(read.rows()).as("rows that were read").isLessThan(rows);
    }

    @Test
    void sweepReadsWhatIsDueAndNoMore() {
        int due =
                jdbc.sql(
                                """
                                UPDATE sla_clock SET announce_at = :now::timestamptz
                                WHERE kind = 'TREATMENT' AND announce_at IS NOT NULL
                                    AND episode_id IN (SELECT episode_id FROM episode
                                                       WHERE service_id = 'team-8')
                                """)
                        .param("now", clock.instant().toString())
                        .update();
        Reads before = reads();

        assertThat(announceDeadlines.sweep()).isEqualTo(due).isPositive();

        Reads read = reads().since(before);
        assertThat(read.wholeTables()).isZero();
        assertThat(read.rows()).isLessThan(20L * due);
    }

    private void show(Staff staff, WorklistFilter filter) {
        showWorklist.show(staff, filter, 1);
    }

    private void whatChanged() {
        showWorklist.changedSince(EVERYBODY, WorklistFilter.NONE, Instant.now());
    }

    private static Arguments look(String name, long rows, Consumer<PlansIT> look) {
        return arguments(name, rows, look);
    }

    private Reads reads() {
        return jdbc.sql(
                        """
                        SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint,
                               sum(seq_scan)::bigint
                        FROM pg_stat_xact_user_tables WHERE relname = ANY (?)
                        """)
                .param(TABLES.toArray(String[]::new))
                .query((row, n) -> new Reads(row.getLong(1), row.getLong(2)))
                .single();
    }

    private static UUID md5(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
