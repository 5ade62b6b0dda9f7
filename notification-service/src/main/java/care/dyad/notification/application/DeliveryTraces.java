package care.dyad.notification.application;

import care.dyad.notification.domain.Notification;

import java.util.function.Consumer;

/** Tells whoever collects traces of attempts to deliver. */
@FunctionalInterface
public interface DeliveryTraces {

    /** An attempt is made now; what is returned is told what it came to. */
    Consumer<Outcome> began(Notification notification);
}
