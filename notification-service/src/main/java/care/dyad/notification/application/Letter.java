package care.dyad.notification.application;

import care.dyad.notification.domain.Message;

import java.util.UUID;

/**
 * A message to a mailbox, ready to be handed over.
 *
 * @param id the notification; every attempt at it carries the same
 * @param address the mailbox
 * @param message what it says
 * @param mayRepeat whether an earlier attempt may have arrived, whose answer never came
 */
public record Letter(UUID id, String address, Message message, boolean mayRepeat) {

    /** Leaves out the address. */
    @Override
    public String toString() {
        return "Letter[" + id + "]";
    }
}
