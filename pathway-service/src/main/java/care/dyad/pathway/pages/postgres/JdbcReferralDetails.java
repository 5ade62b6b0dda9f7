package care.dyad.pathway.pages.postgres;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Candidate;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.Stage;
import care.dyad.pathway.notifications.domain.NotificationEvent;
import care.dyad.pathway.notifications.domain.NotificationStep;
import care.dyad.pathway.pages.application.ReferralDetails;
import care.dyad.pathway.pages.domain.Circumstances;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.ReferralNote;
import care.dyad.pathway.reviews.domain.Note;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is kept of a referral beside its case. */
@Component
class JdbcReferralDetails implements ReferralDetails {

    private final JdbcClient jdbc;

    JdbcReferralDetails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UUID> withReference(String reference) {
        return jdbc.sql(
                        "SELECT referral_id FROM referral_case WHERE reference = :reference LIMIT"
                                + " 1")
                .param("reference", reference)
                .query(UUID.class)
                .optional();
    }

    @Override
    public Circumstances circumstances(UUID referralId) {
        return jdbc.sql("SELECT * FROM referral_case WHERE referral_id = :id")
                .param("id", referralId)
                .query(
                        (row, n) ->
                                new Circumstances(
                                        candidate(row),
                                        row.getBoolean("consent_to_share_with_vcse"),
                                        row.getBoolean("safeguarding_concern")))
                .single();
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        String area = row.getString("area_code");
        return new Candidate(
                area == null ? null : new AreaCode(area),
                Stage.valueOf(row.getString("stage")),
                row.getObject("child_age_months", Integer.class),
                row.getObject("mother_age_years", Integer.class),
                ReferrerRole.valueOf(row.getString("referrer_role")));
    }

    @Override
    public Optional<Details> details(UUID referralId) {
        return jdbc.sql("SELECT * FROM identity WHERE referral_id = :id")
                .param("id", referralId)
                .query((row, n) -> details(row))
                .optional();
    }

    @Override
    public List<ReferralNote> notes(UUID referralId) {
        return jdbc.sql("SELECT * FROM referral_note WHERE referral_id = :id ORDER BY at DESC")
                .param("id", referralId)
                .query(
                        (row, n) ->
                                new ReferralNote(
                                        row.getObject("note_id", UUID.class),
                                        row.getString("author"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getBoolean("by_link_work"),
                                        new Note(row.getString("text"))))
                .list();
    }

    @Override
    public List<NotificationEvent> notifications(UUID referralId) {
        return jdbc.sql("SELECT * FROM notification_event WHERE referral_id = :id ORDER BY at DESC")
                .param("id", referralId)
                .query((row, n) -> notification(row))
                .list();
    }

    private static NotificationEvent notification(ResultSet row) throws SQLException {
        return new NotificationEvent(
                row.getObject("event_id", UUID.class),
                row.getObject("referral_id", UUID.class),
                row.getObject("notification_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                NotificationStep.valueOf(row.getString("step")),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("detail"));
    }

    private static Details details(ResultSet row) throws SQLException {
        return new Details(
                People.person(row),
                new Details.SafeContact(
                        codes(row.getString("safe_channels")),
                        row.getBoolean("voicemail"),
                        row.getString("safe_contact_note"),
                        row.getString("phone"),
                        row.getString("email")),
                new Details.Referrer(
                        row.getString("referrer_role"),
                        row.getString("referrer_name"),
                        row.getString("referrer_organisation"),
                        row.getString("referrer_phone"),
                        row.getString("referrer_email")),
                row.getString("postcode"),
                row.getString("reason"),
                row.getString("safeguarding_detail"));
    }

    private static List<String> codes(String joined) {
        return Arrays.stream(joined.split(",")).filter(code -> !code.isBlank()).toList();
    }
}
