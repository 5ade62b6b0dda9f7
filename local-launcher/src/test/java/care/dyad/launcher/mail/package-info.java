/** Tests of mail. */
@NullMarked
package care.dyad.launcher.mail;

import org.jspecify.annotations.NullMarked;
