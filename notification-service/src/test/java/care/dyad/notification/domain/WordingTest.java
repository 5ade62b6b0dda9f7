package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

class WordingTest {

    private static final List<String> CLINICAL_OR_PERSONAL =
            List.of(
                    "score",
                    "epds",
                    "phq",
                    "gad",
                    "core-10",
                    "pbq",
                    "mother",
                    "baby",
                    "infant",
                    "suicid",
                    "self-harm",
                    "psychosis",
                    "depress",
                    "nhs number",
                    "date of birth",
                    "postcode",
                    "safeguarding",
                    "vcse",
                    "risk");

    private final Wording wording = Examples.wording();

    @Test
    void holdsReferenceServicePriorityDueDateAndLink() {
        var due = Examples.notification(NoticeKind.DUE_SOON, Priority.ROUTINE, Step.ASSESSMENT);

        Message message = wording.message(due, false);

        assertThat(message.subject()).isEqualTo("Referral DYAD-7K3M-9Q: a date is close");
        assertThat(message.text())
                .isEqualTo(
                        """
                        The date for the assessment is close. If it has taken place, please record it in Dyad. If not, there is still time to arrange it.

                        Reference: DYAD-7K3M-9Q
                        Service: South perinatal team
                        Priority: Routine
                        Due: Wednesday 18 November 2026, 5pm
                        Open the referral: http://localhost:8080/referrals/DYAD-7K3M-9Q

                        Dyad is not for emergencies. If somebody is in immediate danger, call 999. For urgent mental health help, call NHS 111 and choose the mental health option.
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void anEmergencyIsTheFirstWordOfTheSubject(NoticeKind kind) {
        var emergency = Examples.notification(kind, Priority.EMERGENCY, Step.EMERGENCY_RESPONSE);

        assertThat(wording.message(emergency, false).subject())
                .startsWith("EMERGENCY - Referral DYAD-7K3M-9Q: ");
    }

    @ParameterizedTest
    @MethodSource("everyNotification")
    void givesNothingAway(TeamNotice notification) {
        Message message = wording.message(notification, false);

        String all = words(message).toLowerCase(Locale.UK);
        assertThat(all).doesNotContain(CLINICAL_OR_PERSONAL);
        assertThat(all).doesNotContain("@").doesNotContainPattern("\\d{3} ?\\d{3} ?\\d{4}");
        assertThat(all).doesNotContain("{", "}", "null");
        assertThat(message.text()).contains("Dyad is not for emergencies.");
    }

    /** All but the key of the link, whose random letters spell anything at times. */
    private static String words(Message message) {
        String text = message.text().replaceAll("/acknowledge/\\S+", "/acknowledge");
        return message.subject() + "\n" + text;
    }

    @ParameterizedTest
    @MethodSource("everyNotification")
    void theSubjectHoldsReferenceAndKindOnly(TeamNotice notification) {
        String subject = wording.message(notification, false).subject();

        assertThat(subject).contains("DYAD-7K3M-9Q").doesNotContain("team@", "perinatal", "2026");
        assertThat(subject).hasSizeLessThan(78).matches("[\\p{ASCII}’]+");
    }

    @Test
    void nothingElseCanGetIntoAMessage() {
        assertThat(componentsOf(TeamNotice.class))
                .containsExactly(
                        "id", "notice", "recipient", "channel", "escalated", "traceparent");
        assertThat(componentsOf(Notice.class))
                .containsExactly(
                        "causeEventId",
                        "referralId",
                        "reference",
                        "kind",
                        "priority",
                        "service",
                        "deadline",
                        "episodeId");
        assertThat(componentsOf(Recipient.class)).containsExactly("serviceId", "name", "address");
        assertThat(componentsOf(Deadline.class)).containsExactly("step", "dueAt");
    }

    @Test
    void namesTheRecipientWhereNoServiceHoldsTheReferral() {
        var notice =
                new Notice(
                        UUID.randomUUID(),
                        new ReferralId(UUID.randomUUID()),
                        new Reference("DYAD-7K3M-9Q"),
                        NoticeKind.UNDER_REVIEW,
                        Priority.ROUTINE,
                        null,
                        null,
                        null);

        Message message = wording.message(mail(notice, Examples.TEAM), false);

        assertThat(message.text()).contains("Service: North perinatal team\n");
        assertThat(message.text()).doesNotContain("Due:");
    }

    @Test
    void aLineBreakInANameMakesNoLine() {
        var desk = new Recipient("desk", "Night\r\nPriority: Routine", "desk@nhs.example");
        var notice = Examples.notification(NoticeKind.ROUTED, Priority.URGENT, null).notice();
        var holder =
                new Notice(
                        notice.causeEventId(),
                        notice.referralId(),
                        notice.reference(),
                        notice.kind(),
                        notice.priority(),
                        null,
                        null,
                        null);

        Message message = wording.message(mail(holder, desk), false);

        assertThat(message.text()).contains("Service: Night Priority: Routine\n");
    }

    private static TeamNotice mail(Notice notice, Recipient to) {
        return new TeamNotice(UUID.randomUUID(), notice, to, Channel.EMAIL, false, null);
    }

    private static Stream<TeamNotice> everyNotification() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(Priority.values())
                                        .flatMap(
                                                priority ->
                                                        Arrays.stream(Step.values())
                                                                .map(
                                                                        step ->
                                                                                Examples
                                                                                        .notification(
                                                                                                kind,
                                                                                                priority,
                                                                                                step))));
    }

    private static List<String> componentsOf(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
