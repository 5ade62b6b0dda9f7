package care.dyad.notification.domain;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * A message that is about no single referral: what was held back for a recipient, or how Dyad
 * itself is.
 *
 * @param id identifies the bulletin
 * @param content what it says
 * @param recipient who is told
 * @param channel how it travels
 */
public record Bulletin(UUID id, Content content, Recipient recipient, Channel channel)
        implements Notification {

    /** What a bulletin says. */
    public sealed interface Content {}

    /** The notices that were held back, the oldest first. */
    public record Summary(List<TeamNotice> notices) implements Content {
        public Summary {
            notices = List.copyOf(notices);
        }
    }

    /** A condition began that somebody in operations has to look at. */
    public record Raised(Condition condition) implements Content {}

    /** A condition ended. */
    public record Cleared(Condition condition) implements Content {}

    /** None: it is the first of its kind. */
    @Override
    public UUID causeEventId() {
        return id;
    }

    @Override
    public String recipientId() {
        return recipient.serviceId();
    }

    @Override
    public @Nullable String traceparent() {
        return null;
    }
}
