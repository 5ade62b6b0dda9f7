package care.dyad.notification.domain;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts notifications into words, by the texts of {@code messages.properties}. The only place where
 * messages are made, and it sees nothing but notices, recipients' names and conditions.
 */
public final class Wording {

    private static final int MOST_IN_A_SUMMARY = 100;

    private final Texts texts;
    private final DueWords due;
    private final String links;
    private final SignedLinks signed;

    /**
     * @param locale the language
     * @param links where the pages of Dyad are, without the path of a referral
     * @param signed makes the links by which a notification is acknowledged
     */
    public Wording(Locale locale, URI links, SignedLinks signed) {
        texts = Texts.in(locale);
        due = new DueWords(texts);
        this.links = links.toString().replaceFirst("/$", "");
        this.signed = signed;
    }

    /**
     * The message of a notice; the same every time.
     *
     * @param muted whether words about a baby would hurt
     */
    public Message message(TeamNotice one, boolean muted) {
        return new Message(subject(one), text(one, muted));
    }

    /**
     * The message of a bulletin; the same every time.
     *
     * @param muted referrals of which words about a baby would hurt
     */
    public Message message(Bulletin bulletin, Set<ReferralId> muted) {
        return switch (bulletin.content()) {
            case Bulletin.Summary summary -> summary(summary, bulletin.channel(), muted);
            case Bulletin.Raised(Condition condition) -> alert("raised", condition);
            case Bulletin.Cleared(Condition condition) -> alert("cleared", condition);
        };
    }

    /** Where a referral is shown. */
    public String link(Reference reference) {
        return links + "/referrals/" + reference.value();
    }

    /** A deadline as messages tell it. */
    public String due(Deadline deadline) {
        return due.of(deadline.dueAt());
    }

    private String subject(TeamNotice one) {
        Notice notice = one.notice();
        String key = texts.key("subject." + notice.kind(), one.channel());
        String subject = texts.get(key, notice.reference().value());
        String told = one.escalated() ? texts.get("subject.escalated", subject) : subject;
        return notice.isEmergency() ? texts.get("subject.emergency", told) : told;
    }

    private String text(TeamNotice one, boolean muted) {
        Notice notice = one.notice();
        String intro = texts.key("intro." + notice.kind(), one.channel());
        return Stream.of(
                        one.escalated() ? texts.get("intro.escalated") : "",
                        texts.get(intro, step(notice)),
                        muted ? texts.get("muted") : "",
                        facts(one, muted),
                        acknowledgement(one),
                        texts.get("closing"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String acknowledgement(TeamNotice one) {
        return one.notice().wantsAcknowledgement()
                ? texts.get("acknowledge", signed.linkTo(one.id()))
                : "";
    }

    private String facts(TeamNotice one, boolean muted) {
        Notice notice = one.notice();
        return Stream.of(
                        Stream.of(texts.get("fact.reference", notice.reference().value())),
                        Stream.of(texts.get("fact.service", service(one, muted))),
                        Stream.of(
                                texts.get(
                                        "fact.priority",
                                        texts.get("priority." + notice.priority()))),
                        Stream.ofNullable(notice.deadline())
                                .map(d -> texts.get("fact.due", due(d))),
                        Stream.of(texts.get("fact.link", link(notice.reference()))))
                .flatMap(line -> line)
                .collect(Collectors.joining("\n"));
    }

    private String service(TeamNotice one, boolean muted) {
        String name = oneLine(one.service());
        return muted && SafeContact.speaksOfABaby(name) ? texts.get("service.muted") : name;
    }

    private String step(Notice notice) {
        Deadline deadline = notice.deadline();
        return texts.get("step." + (deadline == null ? Step.NEXT : deadline.step()));
    }

    private Message summary(Bulletin.Summary summary, Channel channel, Set<ReferralId> muted) {
        int count = summary.notices().size();
        String lines =
                summary.notices().stream()
                        .limit(MOST_IN_A_SUMMARY)
                        .map(one -> line(one, muted.contains(one.referralId())))
                        .collect(Collectors.joining("\n"));
        String more =
                count > MOST_IN_A_SUMMARY
                        ? "\n"
                                + texts.get(
                                        "summary.more", Integer.toString(count - MOST_IN_A_SUMMARY))
                        : "";
        String number = Integer.toString(count);
        return new Message(
                texts.get(texts.key("summary.subject", channel), number),
                String.join(
                                "\n\n",
                                texts.get(texts.key("summary.intro", channel), number),
                                lines + more,
                                texts.get("closing"))
                        + "\n");
    }

    private String line(TeamNotice one, boolean muted) {
        Deadline deadline = one.notice().deadline();
        String line =
                texts.get(
                        "summary.line",
                        subject(one),
                        service(one, muted),
                        link(one.notice().reference()));
        String dated =
                deadline == null ? line : line + "\n  " + texts.get("fact.due", due(deadline));
        return muted ? dated + "\n  " + texts.get("muted") : dated;
    }

    private Message alert(String change, Condition condition) {
        String what = texts.get("condition." + condition);
        return new Message(
                texts.get("alert." + change + ".subject", what),
                texts.get("alert." + change + ".text", what, texts.get("todo." + condition))
                        + "\n");
    }

    /** A line break in a name of the directory must not look like a line of the message. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
