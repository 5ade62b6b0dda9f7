/** Queues what has to be told and sees each notification through to the mail server. */
@NullMarked
package care.dyad.notification.application;

import org.jspecify.annotations.NullMarked;
