package care.dyad.notification.application;

import care.dyad.notification.domain.Receiver;

/** A notification as it would go over the wire, or why it cannot. */
public sealed interface Composed {

    /**
     * A letter.
     *
     * @param letter what is written
     * @param muted whether words about a baby would hurt
     */
    record ByMail(Letter letter, boolean muted) implements Composed {}

    /**
     * A call.
     *
     * @param call what is sent
     * @param receiver who is called
     * @param muted whether words about a baby would hurt
     */
    record ByCall(WebhookCall call, Receiver receiver, boolean muted) implements Composed {}

    /**
     * There is nobody to hand it over to.
     *
     * @param why what becomes of the attempt
     */
    record Nowhere(Handover why) implements Composed {}
}
