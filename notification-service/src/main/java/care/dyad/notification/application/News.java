package care.dyad.notification.application;

import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.NoticeKind;
import care.dyad.notification.domain.Recipient;
import care.dyad.notification.domain.ReferralId;
import care.dyad.notification.domain.Step;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the events of a case mean for those who are told. */
public sealed interface News {

    /**
     * Somebody has to hear of something.
     *
     * @param notice what is told
     * @param recipients who is told
     * @param traceparent the trace that it belongs to; null outside a trace
     */
    record Told(Notice notice, List<Recipient> recipients, @Nullable String traceparent)
            implements News {
        public Told {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * What was told as late is done: whoever was told so hears it.
     *
     * @param notice what is told now, about the episode and step that were late
     * @param traceparent the trace that it belongs to; null outside a trace
     */
    record Cleared(Notice notice, @Nullable String traceparent) implements News {}

    /**
     * Somebody acted, so nobody has to acknowledge what asked for it any more.
     *
     * @param referral the referral
     * @param kinds what had been told
     * @param episode of this episode; null for any
     * @param step about this step; null for any
     */
    record Settled(
            ReferralId referral, Set<NoticeKind> kinds, @Nullable UUID episode, @Nullable Step step)
            implements News {
        public Settled {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * Words about a baby would hurt from now on.
     *
     * @param referral the referral of that pregnancy
     * @param sequence of the event; what an older one says does not count
     * @param reason why, as a code
     * @param at when it was recorded, UTC
     */
    record Muted(ReferralId referral, long sequence, String reason, Instant at) implements News {}

    /**
     * They would not, after all.
     *
     * @param referral the referral of that pregnancy
     * @param sequence of the event; what an older one says does not count
     * @param at when it was recorded, UTC
     */
    record Unmuted(ReferralId referral, long sequence, Instant at) implements News {}
}
