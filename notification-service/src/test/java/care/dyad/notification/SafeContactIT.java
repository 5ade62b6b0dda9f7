package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.application.FollowNews;
import care.dyad.notification.application.News;
import care.dyad.notification.delivery.HttpReceiver;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;

/** What leaves, and what does not, at the one door. */
class SafeContactIT extends OneByOne {

    @Autowired private FollowNews followNews;

    @Test
    void aLossMutesWhatIsQueuedAlreadyForThatReferralOnly() {
        Notice lost = teams().tell(Priority.ROUTINE, "north");
        teams().tell(Priority.ROUTINE, "south");
        teams().follow(new News.Muted(lost.referralId(), 2, "LOSS", BEGINNING));

        drain(Channel.EMAIL);

        assertThat(bodyTo("north"))
                .doesNotContain("perinatal")
                .contains("Please read the referral before you contact anybody")
                .contains(lost.reference().value());
        assertThat(bodyTo("south")).contains("North perinatal team");
    }

    @Test
    void aMuteThatWasAMistakeIsUndoneForGood() {
        Notice notice = teams().tell(Priority.ROUTINE, "north");
        teams().follow(new News.Muted(notice.referralId(), 2, "LOSS", BEGINNING));
        teams().follow(new News.Unmuted(notice.referralId(), 3, BEGINNING));
        teams().follow(new News.Muted(notice.referralId(), 2, "LOSS", BEGINNING));

        drain(Channel.EMAIL);

        assertThat(bodyTo("north")).contains("North perinatal team");
    }

    @Test
    void anEmergencyIsToldAlsoAfterALoss() {
        Notice lost = Teams.notice(NoticeKind.BREACHED, Priority.EMERGENCY);
        teams().follow(new News.Muted(lost.referralId(), 2, "LOSS", BEGINNING));
        teams().tell(lost, "north");

        drain(Channel.EMAIL);

        assertThat(sink.messagesTo("north@nhs.example")).hasSize(1);
    }

    @Test
    void aMailboxOfAnotherDomainAndAnIdentifyingNameAreStoppedAndParked() {
        var elsewhere = new Recipient("elsewhere", "Team", "team@mail.example");
        var named = new Recipient("named", "Team of 999 000 0018", "named@nhs.example");
        Notice notice = Teams.notice(NoticeKind.UNDER_REVIEW, Priority.ROUTINE);
        Notice unheld =
                new Notice(
                        notice.causeEventId(),
                        notice.referralId(),
                        notice.reference(),
                        notice.kind(),
                        notice.priority(),
                        null,
                        null,
                        null);
        teams().follow(new News.Told(unheld, List.of(elsewhere, named), null));

        drain(Channel.EMAIL);

        assertThat(failures())
                .containsExactlyInAnyOrder("ADDRESS_NOT_ALLOWED", "LOOKS_IDENTIFYING");
        assertThat(sink.messages()).isEmpty();
    }

    @Test
    void whatPassesTheCheckIsWhatTheProvidersGet() {
        NOTIFY.answer(HttpReceiver.status(500));
        List<Double> before = List.of(passed(), called());
        teams().tell(Priority.ROUTINE, "both", "notified", "north");
        teams().tell(Priority.EMERGENCY, "both", "south");
        teams().follow(
                        new News.Told(
                                Teams.notice(NoticeKind.ROUTED, Priority.ROUTINE),
                                List.of(new Recipient("elsewhere", "Team", "team@mail.example")),
                                null));

        for (Channel channel : Channel.values()) {
            drain(channel);
        }

        assertThat(passed() - before.getFirst()).isEqualTo(7);
        assertThat(called() - before.getLast()).isEqualTo(7);
    }

    private Teams teams() {
        return new Teams(followNews);
    }

    private String bodyTo(String team) {
        return sink.messagesTo(team + "@nhs.example").getFirst().body();
    }

    private List<String> failures() {
        return jdbc.sql("SELECT last_failure FROM notification WHERE state = 'FAILED'")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private double passed() {
        return total("dyad.notifications.passed");
    }

    private double called() {
        return total("dyad.notifications.provider.calls");
    }

    private double total(String name) {
        return meters.find(name).counters().stream().mapToDouble(one -> one.count()).sum();
    }
}
