package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection that first opened cases when there were none keeps the plans of that moment, and yet
 * a later batch reads no more than an early one: PostgreSQL itself counts what it read. Nothing of
 * it is committed.
 */
class GrowingTablesIT extends RunningPathway {

    private static final int BATCHES = 10;
    private static final int CASES_OF_A_BATCH = 200;

    @Autowired TransactionTemplate transaction;

    @Test
    void aBatchReadsNoMoreWhenMoreIsStored() throws IOException {
        List<String> statements = statements();

        List<Long> reads =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            jdbc.sql("TRUNCATE referral_case CASCADE").update();
                            return readsOfBatches(statements);
                        });

        assertThat(reads).hasSize(BATCHES);
        assertThat(reads.getLast()).isCloseTo(reads.get(1), withinPercentage(5));
    }

    private List<Long> readsOfBatches(List<String> statements) {
        List<Long> reads = new ArrayList<>();
        for (int batch = 0; batch < BATCHES; batch++) {
            long before = rowsRead();
            for (String statement : statements) {
                jdbc.sql(statement)
                        .param("now", "2026-11-20T10:00:00Z")
                        .param("first", batch * CASES_OF_A_BATCH + 1)
                        .param("last", (batch + 1) * CASES_OF_A_BATCH)
                        .param("open", BATCHES * CASES_OF_A_BATCH)
                        .update();
            }
            reads.add(rowsRead() - before);
        }
        return reads;
    }

    private long rowsRead() {
        return jdbc.sql(
                        """
                        SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))
                        FROM pg_stat_xact_user_tables
                        """)
                .query(Long.class)
                .single();
    }

    /** A batch of the invented cases, and nothing is analysed. */
    private static List<String> statements() throws IOException {
        return new ClassPathResource("invented-cases.sql")
                        .getContentAsString(StandardCharsets.UTF_8)
                        .replace(
                                "generate_series(1, :open + :closed)",
                                "generate_series(:first, :last)")
                        .lines()
                        .filter(line -> !line.startsWith("ANALYZE"))
                        .reduce("", (all, line) -> all + line + "\n")
                        .transform(all -> List.of(all.split(";\n")))
                        .stream()
                        .filter(statement -> !statement.isBlank())
                        .toList();
    }
}
