package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/** What the receiver of a team is sent: codes, ids, times and links as JSON. */
public final class TeamCalls {

    private final Wording wording;
    private final SignedLinks signed;

    /**
     * @param wording knows where referrals are shown
     * @param signed makes the links by which a notification is acknowledged
     */
    public TeamCalls(Wording wording, SignedLinks signed) {
        this.wording = wording;
        this.signed = signed;
    }

    /** The body of a call about a notice. */
    public String json(TeamNotice one) {
        return "{\"type\":\"team.notice\",\"data\":" + data(one) + "}";
    }

    /** The body of a call with a bulletin. */
    public String json(Bulletin bulletin) {
        return switch (bulletin.content()) {
            case Bulletin.Summary(var notices) ->
                    notices.stream()
                            .map(this::data)
                            .collect(
                                    Collectors.joining(
                                            ",",
                                            "{\"type\":\"team.summary\",\"data\":{\"notices\":[",
                                            "]}}"));
            case Bulletin.Raised(Condition condition) -> alert(condition, "RAISED");
            case Bulletin.Cleared(Condition condition) -> alert(condition, "CLEARED");
        };
    }

    private static String alert(Condition condition, String state) {
        return """
        {"type":"operations.alert","data":{"condition":"%s","state":"%s"}}"""
                .formatted(condition, state);
    }

    private String data(TeamNotice one) {
        Notice notice = one.notice();
        Deadline deadline = notice.deadline();
        return """
        {"notificationId":"%s","referralId":"%s","reference":"%s","kind":"%s","priority":"%s",\
        "recipient":%s,"escalated":%s,"step":%s,"dueAt":%s,"link":%s,"acknowledge":%s}"""
                .formatted(
                        one.id(),
                        one.referralId().value(),
                        notice.reference().value(),
                        notice.kind(),
                        notice.priority(),
                        quoted(one.recipientId()),
                        one.escalated(),
                        quoted(deadline == null ? null : deadline.step()),
                        quoted(deadline == null ? null : deadline.dueAt()),
                        quoted(wording.link(notice.reference())),
                        quoted(notice.wantsAcknowledgement() ? signed.linkTo(one.id()) : null));
    }

    /** Identifiers of the directory are free text to JSON. */
    private static String quoted(@Nullable Object value) {
        return value == null
                ? "null"
                : value.toString()
                        .replaceAll("\\p{Cntrl}", " ")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .transform(text -> "\"" + text + "\"");
    }
}
