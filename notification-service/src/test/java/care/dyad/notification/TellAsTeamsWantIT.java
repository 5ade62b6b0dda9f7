package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.application.ReleaseHeld;
import care.dyad.notification.delivery.HttpReceiver;
import care.dyad.notification.delivery.SealedForTests;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.testing.MailSink.Mail;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who is told how and when, against the real database, mail server and receivers. */
class TellAsTeamsWantIT extends OneByOne {

    private static final Instant FRIDAY_NIGHT = Instant.parse("2026-11-20T22:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired private FollowNews followNews;
    @Autowired private ReleaseHeld releaseHeld;

    @Test
    void aTeamIsToldByEachOfItsChannels() {
        Notice notice = teams().tell(Priority.URGENT, "both");

        drain(Channel.EMAIL);
        drain(Channel.WEBHOOK);

        assertThat(mailsTo("both")).hasSize(1);
        HttpReceiver.Call call = TEAM_RECEIVER.calls().getFirst();
        assertThat(call.header("webhook-signature"))
                .isEqualTo(SealedForTests.signature(SECRET, call));
        assertThat(call.body())
                .contains("\"reference\":\"" + notice.reference().value() + "\"", "\"URGENT\"")
                .contains("/acknowledge/");
    }

    @Test
    void theSameEventTwiceIsToldOnceByEachChannel() {
        Notice notice = Teams.notice(NoticeKind.ROUTED, Priority.ROUTINE);
        teams().tell(notice, "both");
        teams().tell(notice, "both");

        drain(Channel.EMAIL);
        drain(Channel.WEBHOOK);

        assertThat(mailsTo("both")).hasSize(1);
        assertThat(TEAM_RECEIVER.calls()).hasSize(1);
    }

    @Test
    void routineWaitsForWorkingHoursAndAnEmergencyForNothing() {
        clock.set(FRIDAY_NIGHT);
        teams().tell(Priority.ROUTINE, "early");
        teams().tell(Priority.URGENT, "early");
        teams().tell(Priority.EMERGENCY, "early");
        drain(Channel.EMAIL);
        assertThat(mailsTo("early")).hasSize(2);

        clock.set(MONDAY.minusSeconds(1));
        assertThat(releaseHeld.release()).isZero();
        clock.set(MONDAY);
        assertThat(releaseHeld.release()).isEqualTo(1);
        drain(Channel.EMAIL);

        assertThat(mailsTo("early")).hasSize(3);
    }

    @Test
    void aDigestIsOneMailAndEachReferralInItIsDelivered() {
        List<Notice> notices =
                List.of(
                        teams().tell(Priority.ROUTINE, "digest"),
                        teams().tell(Priority.ROUTINE, "digest"));
        teams().tell(Priority.EMERGENCY, "digest");
        drain(Channel.EMAIL);
        assertThat(mailsTo("digest")).hasSize(1);

        clock.set(MONDAY);
        releaseHeld.release();
        releaseHeld.release();
        drain(Channel.EMAIL);

        Mail digest = mailsTo("digest").getFirst();
        assertThat(mailsTo("digest")).hasSize(2);
        assertThat(digest.subject()).isEqualTo("2 referrals for your team");
        assertThat(digest.body())
                .contains(notices.stream().map(n -> n.reference().value()).toList());
        assertThat(statesOf("digest")).containsOnly("SENT");
        assertThat(eventsAbout(notices.getFirst())).isEqualTo(1);
    }

    @Test
    void aStormIsOneSummaryAndNoEmergencyIsHeldBack() {
        for (int i = 0; i < 10; i++) {
            teams().tell(Priority.ROUTINE, "storm");
        }
        teams().tell(Priority.EMERGENCY, "storm");
        drain(Channel.EMAIL);
        assertThat(mailsTo("storm")).as("three, as set, and the emergency").hasSize(4);

        clock.advance(Duration.ofHours(1));
        releaseHeld.release();
        drain(Channel.EMAIL);
        teams().tell(Priority.ROUTINE, "storm");
        drain(Channel.EMAIL);

        assertThat(mailsTo("storm")).hasSize(6);
        assertThat(mailsTo("storm"))
                .extracting(Mail::subject)
                .contains("7 referrals for your team");
    }

    @Test
    void whoeverHeardThatADateHadPassedHearsThatItIsRecorded() {
        Notice late = teams().tell(Teams.notice(NoticeKind.BREACHED, Priority.ROUTINE), "north");
        Notice recorded =
                Teams.notice(
                        NoticeKind.RECORDED, Priority.ROUTINE, late.referralId(), late.episodeId());
        Notice other = Teams.notice(NoticeKind.RECORDED, Priority.ROUTINE);

        teams().follow(new News.Cleared(recorded, null), new News.Cleared(recorded, null));
        teams().follow(new News.Cleared(other, null));
        drain(Channel.EMAIL);

        assertThat(mailsTo("north"))
                .extracting(mail -> mail.subject().replaceFirst(".*: ", ""))
                .containsExactly("what was late is recorded", "a date has passed");
    }

    @Test
    void whatPassedAndWasRecordedInOneBatchIsToldInFull() {
        Notice late = Teams.notice(NoticeKind.BREACHED, Priority.ROUTINE);
        Notice recorded =
                Teams.notice(
                        NoticeKind.RECORDED, Priority.ROUTINE, late.referralId(), late.episodeId());

        teams().follow(
                        new News.Told(late, List.of(Teams.team("north")), null),
                        new News.Cleared(recorded, null));
        drain(Channel.EMAIL);

        assertThat(mailsTo("north")).hasSize(2);
    }

    @Test
    void govUkNotifyIsLeftAloneWhenItAsksForIt() {
        NOTIFY.answer(HttpReceiver.said(429, "{\"errors\":[]}"));
        teams().tell(Priority.ROUTINE, "notified");
        teams().tell(Priority.ROUTINE, "notified");
        teams().tell(Priority.ROUTINE, "north");

        drain(Channel.NOTIFY);
        drain(Channel.EMAIL);

        assertThat(NOTIFY.calls()).hasSize(1);
        assertThat(mailsTo("north")).hasSize(1);
    }

    private Teams teams() {
        return new Teams(followNews);
    }

    private List<Mail> mailsTo(String team) {
        return sink.messagesTo(team + "@nhs.example");
    }

    private List<String> statesOf(String recipient) {
        return jdbc.sql("SELECT state FROM notification WHERE recipient = ?")
                .param(recipient)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Whether what was delivered in a summary was told too: the last sequence of its referral. */
    private int eventsAbout(Notice notice) {
        return jdbc.sql("SELECT last FROM notification_sequence WHERE referral_id = ?")
                .param(notice.referralId().value())
                .query(Integer.class)
                .single();
    }
}
