package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.InventedNotices;
import care.dyad.notification.domain.Message;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Priority;
import care.dyad.notification.domain.TeamCalls;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Wording;

import org.springframework.stereotype.Component;

/** Shows what a team would read, with invented data. Sends nothing. */
@Component
public class PreviewTemplates {

    private final Wording wording;
    private final TeamCalls calls;

    PreviewTemplates(Wording wording, TeamCalls calls) {
        this.wording = wording;
        this.calls = calls;
    }

    /**
     * The message of a kind on a channel.
     *
     * @param muted whether words about a baby would hurt
     */
    public Message preview(NoticeKind kind, Channel channel, Priority priority, boolean muted) {
        TeamNotice one = InventedNotices.of(kind, channel, priority);
        return channel == Channel.WEBHOOK
                ? new Message("", calls.json(one))
                : wording.message(one, muted);
    }
}
