package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Examples;
import care.dyad.notification.domain.TeamNotice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.stream.Stream;

/** A sender takes one message, whatever PostgreSQL takes the queue for. */
class ClaimIT extends OneByOne {

    @Autowired private TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 50})
    void takesOneOfAQueueThatWasOfAnotherLengthWhenItWasLastAnalysed(int then) {
        notifications.queue(some(then));
        jdbc.sql("ANALYZE notification").update();
        notifications.queue(some(20));

        for (int taken = 1; taken <= 5; taken++) {
            assertThat(notifications.claim(Channel.EMAIL)).isPresent();
            assertThat(sending()).isEqualTo(taken);
        }
    }

    @Test
    void readsTheFirstOfAQueueThatCameAtOnce() {
        notifications.queue(some(1_000));
        jdbc.sql("ANALYZE notification").update();

        long read =
                transaction.execute(
                        status -> {
                            long before = read();
                            assertThat(notifications.claim(Channel.EMAIL)).isPresent();
                            return read() - before;
                        });

        assertThat(read).isLessThan(10);
    }

    private long read() {
        return jdbc.sql(
                        """
                        SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_user_tables
                        WHERE relname = 'notification'
                        """)
                .query(Long.class)
                .single();
    }

    private static List<TeamNotice> some(int many) {
        return Stream.generate(Examples::routed).limit(many).toList();
    }

    private int sending() {
        return jdbc.sql("SELECT count(*) FROM notification WHERE state = 'SENDING'")
                .query(Integer.class)
                .single();
    }
}
