/** Ways round the check, to prove that they are found. */
@NullMarked
package care.dyad.notification.planted;

import org.jspecify.annotations.NullMarked;
