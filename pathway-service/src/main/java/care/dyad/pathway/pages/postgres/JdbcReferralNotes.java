package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.pages.application.ReferralNotes;
import care.dyad.pathway.pages.domain.ReferralNote;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Keeps what staff wrote. */
@Component
class JdbcReferralNotes implements ReferralNotes {

    /** An open page of the referral is out of date by it. */
    private static final String ADD =
            """
            WITH added AS (
                INSERT INTO referral_note (note_id, referral_id, author, at, by_link_work, text)
                VALUES (:noteId, :referralId, :author, :at, :byLinkWork, :text)
                ON CONFLICT DO NOTHING
                RETURNING referral_id)
            UPDATE referral_case SET changed_at = clock_timestamp()
            WHERE referral_id IN (SELECT referral_id FROM added)
            """;

    private final JdbcClient jdbc;

    JdbcReferralNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(UUID referralId, ReferralNote note) {
        jdbc.sql(ADD)
                .param("noteId", note.noteId())
                .param("referralId", referralId)
                .param("author", note.author())
                .param("at", WorklistParameters.time(note.at()))
                .param("byLinkWork", note.byLinkWork())
                .param("text", note.text().text())
                .update();
    }
}
