package care.dyad.messaging;

/** Says in the words of the contract that a service lives. A service with such a bean beats. */
@FunctionalInterface
public interface Pulse {

    /** The event of one beat. */
    OutgoingEvent event(Beat beat);
}
