package care.dyad.notification.application;

import care.dyad.notification.domain.Channel;
import care.dyad.notification.domain.SafeContact;

import org.springframework.stereotype.Component;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one way to a provider. Whatever leaves was checked here, at the last moment, for safe contact
 * and for mutes, and counted; the providers count what reaches them, and the two counts agree.
 */
@Component
class HandOverSafely {

    private final ComposeMessage composeMessage;
    private final SafeContact safeContact;
    private final Map<Channel, MailProvider> mails = new EnumMap<>(Channel.class);
    private final WebhookProvider webhooks;
    private final DeliveryFigures figures;

    HandOverSafely(
            ComposeMessage composeMessage,
            SafeContact safeContact,
            List<MailProvider> mails,
            WebhookProvider webhooks,
            DeliveryFigures figures) {
        this.composeMessage = composeMessage;
        this.safeContact = safeContact;
        mails.forEach(provider -> this.mails.put(provider.channel(), provider));
        this.webhooks = webhooks;
        this.figures = figures;
    }

    Handover handOver(Attempt attempt) {
        Channel channel = attempt.notification().channel();
        return switch (composeMessage.compose(attempt)) {
            case Composed.Nowhere(Handover why) -> why;
            case Composed.ByMail(Letter letter, boolean muted) ->
                    checked(channel, objectionTo(letter, muted))
                            .orElseGet(() -> provider(channel).handOver(letter));
            case Composed.ByCall(var call, var receiver, boolean muted) ->
                    checked(channel, safeContact.objectionTo(call.body(), muted))
                            .orElseGet(() -> webhooks.handOver(call, receiver));
        };
    }

    private Optional<String> objectionTo(Letter letter, boolean muted) {
        String text = letter.message().subject() + "\n" + letter.message().text();
        return safeContact
                .objectionTo(letter.address())
                .or(() -> safeContact.objectionTo(text, muted));
    }

    private Optional<Handover> checked(Channel channel, Optional<String> objection) {
        objection.ifPresentOrElse(
                reason -> figures.stopped(channel, reason), () -> figures.passed(channel));
        return objection.map(Handover.Refused::new);
    }

    private MailProvider provider(Channel channel) {
        return Objects.requireNonNull(mails.get(channel), "every channel has a provider");
    }
}
