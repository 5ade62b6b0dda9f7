package care.dyad.pathway.pages.web;

import care.dyad.pathway.notifications.domain.NotificationEvent;
import care.dyad.pathway.pages.application.NameRecipients;

/** What became of messages, in words. */
final class Messages {

    private Messages() {}

    static TimelineLine line(NotificationEvent event, NameRecipients names) {
        String who = names.name(event.recipient());
        String detail = event.detail();
        return switch (event.step()) {
            case DELIVERED ->
                    TimelineLine.of(event.at(), "Message delivered", "to " + who + by(event));
            case FAILED ->
                    TimelineLine.of(
                            event.at(),
                            "Message could not be delivered",
                            "to "
                                    + who
                                    + by(event)
                                    + (detail == null ? "" : ": " + Words.plain(detail)));
            case ACKNOWLEDGED ->
                    TimelineLine.of(event.at(), "Message confirmed as read", "by " + who);
            case ESCALATED ->
                    TimelineLine.of(
                            event.at(),
                            "Nobody confirmed in time",
                            who + (detail == null ? "" : "; told next: " + names.name(detail)));
        };
    }

    private static String by(NotificationEvent event) {
        return switch (event.channel()) {
            case "EMAIL" -> " by e-mail";
            case "NOTIFY" -> " through GOV.UK Notify";
            case "WEBHOOK" -> " by a signed call";
            default -> "";
        };
    }
}
