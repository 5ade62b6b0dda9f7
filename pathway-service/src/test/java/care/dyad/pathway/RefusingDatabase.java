package care.dyad.pathway;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Has the database refuse the cases of some referrals, as a fault of ours would. */
final class RefusingDatabase {

    private final JdbcClient jdbc;

    RefusingDatabase(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void refuse(UUID... referrals) {
        jdbc.sql(
                        """
                        CREATE OR REPLACE FUNCTION refuse_some() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF NEW.referral_id::text = ANY (TG_ARGV) THEN
                                RAISE EXCEPTION 'refused for a test';
                            END IF;
                            RETURN NEW;
                        END $$
                        """)
                .update();
        jdbc.sql(
                        """
                        CREATE TRIGGER refuse_some BEFORE INSERT ON referral_case
                        FOR EACH ROW EXECUTE FUNCTION refuse_some(%s)
                        """
                                .formatted(
                                        Arrays.stream(referrals)
                                                .map(id -> "'" + id + "'")
                                                .collect(Collectors.joining(","))))
                .update();
    }

    void mend() {
        jdbc.sql("DROP TRIGGER IF EXISTS refuse_some ON referral_case").update();
    }

    /** Forgets what is held for it, for the tests that follow. */
    void forgetWhatIsHeld() {
        jdbc.sql(
                        """
                        UPDATE held_event SET state = 'DISCARDED', settled_at = now(), payload = NULL,
                               key_bytes = NULL
                        WHERE state = 'HELD'
                        """)
                .update();
    }
}
