package care.dyad.notification.domain;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a notification into words. The only place where messages are made, and it sees nothing but a
 * {@link Notice} and the recipient's name.
 */
public final class Wording {

    private final Texts texts;
    private final DueWords due;
    private final String links;

    /**
     * @param locale the language
     * @param links where the pages of Dyad are, without the path of a referral
     */
    public Wording(Locale locale, URI links) {
        texts = Texts.in(locale);
        due = new DueWords(texts);
        this.links = links.toString().replaceFirst("/$", "");
    }

    /** The message of a notification; the same every time. */
    public Message message(TeamMail notification) {
        return new Message(subject(notification.notice()), text(notification));
    }

    private String subject(Notice notice) {
        String subject = texts.get("subject." + notice.kind(), notice.reference().value());
        return notice.isEmergency() ? texts.get("subject.emergency", subject) : subject;
    }

    private String text(TeamMail notification) {
        return Stream.of(
                        texts.get("intro." + notification.notice().kind(), step(notification)),
                        facts(notification),
                        texts.get("closing"))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private String facts(TeamMail notification) {
        Notice notice = notification.notice();
        String reference = notice.reference().value();
        return Stream.of(
                        Stream.of(texts.get("fact.reference", reference)),
                        Stream.of(texts.get("fact.service", oneLine(notification.service()))),
                        Stream.of(
                                texts.get(
                                        "fact.priority",
                                        texts.get("priority." + notice.priority()))),
                        Stream.ofNullable(notice.deadline())
                                .map(d -> texts.get("fact.due", due.of(d.dueAt()))),
                        Stream.of(texts.get("fact.link", links + "/referrals/" + reference)))
                .flatMap(line -> line)
                .collect(Collectors.joining("\n"));
    }

    private String step(TeamMail notification) {
        Deadline deadline = notification.notice().deadline();
        return texts.get("step." + (deadline == null ? Step.NEXT : deadline.step()));
    }

    /** A line break in a name of the directory must not look like a line of the message. */
    private static String oneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
