package care.dyad.notification;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.notification.delivery.MailServers;
import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.Examples;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.MailSink.Mail;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Deliveries one by one, against the real database and mail server. */
class DeliverNotificationsIT extends OneByOne {

    private static final int NOBODY_LISTENS = 1;

    @Autowired private MailServers mailServers;

    private int smtpPort;

    @BeforeEach
    void noteThePort(Infrastructure infrastructure) {
        smtpPort = infrastructure.smtpPort();
    }

    @AfterEach
    void bringTheServerBack() {
        mailServers.use(smtpPort);
    }

    @Test
    void aServerThatIsAwayIsWaitedFor(Infrastructure infrastructure) {
        double before = possibleRepeats();
        TeamNotice one = queued();
        mailServers.use(NOBODY_LISTENS);
        drain(Channel.EMAIL);

        assertThat(row(one, "state")).isEqualTo("QUEUED");
        assertThat(row(one, "last_failure")).isEqualTo("CANNOT_CONNECT");

        mailServers.use(infrastructure.smtpPort());
        assertThat(deliver.deliverNext(Channel.EMAIL, () -> {})).isFalse();
        makeDue();
        drain(Channel.EMAIL);

        assertThat(row(one, "state")).isEqualTo("SENT");
        assertThat(mailsOf(one)).hasSize(1);
        assertThat(possibleRepeats()).isEqualTo(before);
    }

    @Test
    void aKillBeforeTheCommitRepeatsUnderTheSameMessageIdAndIsCounted(
            Infrastructure infrastructure) {
        double before = possibleRepeats();
        TeamNotice one = queued();
        killBeforeTheCommit(Channel.EMAIL);

        assertThat(row(one, "state")).isEqualTo("SENDING");
        assertThat(deliver.deliverNext(Channel.EMAIL, () -> {})).as("within the lease").isFalse();

        makeDue();
        drain(Channel.EMAIL);

        assertThat(mailsOf(one)).hasSize(2);
        assertThat(mailsOf(one))
                .extracting(Mail::messageId)
                .containsOnly("<" + one.id() + "@dyad.local>");
        assertThat(possibleRepeats() - before).isEqualTo(1);
        assertThat(told(infrastructure, one)).containsExactly("NotificationDelivered");
    }

    @Test
    void severalSendersAtOnceDoubleNothing() throws Exception {
        List<TeamNotice> many = IntStream.range(0, 200).mapToObj(i -> queued()).toList();

        try (var senders = Executors.newFixedThreadPool(4)) {
            Callable<Boolean> sender =
                    () -> {
                        drain(Channel.EMAIL);
                        return true;
                    };
            for (var done : senders.invokeAll(List.of(sender, sender, sender, sender))) {
                assertThat(done.get()).isTrue();
            }
        }

        List<String> sent = sink.messages().stream().map(Mail::messageId).toList();
        assertThat(many).allSatisfy(one -> assertThat(sent).containsOnlyOnce(messageId(one)));
    }

    @Test
    void emergenciesGoFirst() {
        queued();
        TeamNotice emergency = queued(Priority.EMERGENCY, "night@nhs.example");

        deliver.deliverNext(Channel.EMAIL, () -> {});

        assertThat(row(emergency, "state")).isEqualTo("SENT");
    }

    @Test
    void anAddressThatIsNoneFailsVisiblyAndHoldsNobodyUp(Infrastructure infrastructure) {
        TeamNotice wrong = queued(Priority.URGENT, "nobody at all@nhs.example");
        TeamNotice right = queued();

        drain(Channel.EMAIL);

        assertThat(row(wrong, "state")).isEqualTo("FAILED");
        assertThat(row(wrong, "last_failure")).isEqualTo("ADDRESS_MALFORMED");
        assertThat(row(right, "state")).isEqualTo("SENT");
        assertThat(told(infrastructure, wrong)).containsExactly("NotificationFailed");
    }

    @Test
    void afterThreeDaysItIsGivenUpAndTold(Infrastructure infrastructure) {
        TeamNotice one = queued();
        mailServers.use(NOBODY_LISTENS);
        makeOld();

        drain(Channel.EMAIL);

        assertThat(row(one, "state")).isEqualTo("FAILED");
        assertThat(told(infrastructure, one)).containsExactly("NotificationFailed");
    }

    @Test
    void aServerThatIsDeadForADayLosesNothingAndDelaysNoOtherChannel() {
        List<TeamNotice> mails = IntStream.range(0, 20).mapToObj(i -> queued()).toList();
        mailServers.use(NOBODY_LISTENS);
        for (int hour = 1; hour <= 24; hour++) {
            jdbc.sql("UPDATE notification SET queued_at = queued_at - interval '1 hour'").update();
            makeDue();
            drain(Channel.EMAIL);
        }
        TeamNotice call = Examples.by(Channel.WEBHOOK, team("both"));
        notifications.queue(List.of(call));
        drain(Channel.WEBHOOK);
        assertThat(row(call, "state")).isEqualTo("SENT");
        assertThat(mails).allSatisfy(one -> assertThat(row(one, "attempts")).isEqualTo("24"));

        mailServers.use(smtpPort);
        makeDue();
        drain(Channel.EMAIL);

        assertThat(mails).allSatisfy(one -> assertThat(mailsOf(one)).hasSize(1));
    }

    private static TeamNotice team(String id) {
        var made = Examples.routed();
        return new TeamNotice(made.id(), made.notice(), Teams.team(id), Channel.EMAIL, false, null);
    }

    @Test
    void theSameNoticeForTheSameRecipientIsQueuedOnce() {
        TeamNotice one = queued();
        notifications.queue(List.of(one, one));

        drain(Channel.EMAIL);

        assertThat(mailsOf(one)).hasSize(1);
    }

    private TeamNotice queued() {
        return queued(Priority.ROUTINE, "team@nhs.example");
    }

    private TeamNotice queued(Priority priority, String address) {
        var made = Examples.notification(NoticeKind.ROUTED, priority, null);
        var to = new Recipient("team", "Specialist perinatal team", address);
        var one = new TeamNotice(made.id(), made.notice(), to, Channel.EMAIL, false, null);
        notifications.queue(List.of(one));
        return one;
    }

    private List<Mail> mailsOf(TeamNotice one) {
        return sink.messages().stream()
                .filter(mail -> mail.messageId().equals(messageId(one)))
                .toList();
    }

    private static String messageId(TeamNotice one) {
        return "<" + one.id() + "@dyad.local>";
    }
}
