/** The mail sink: an SMTP server that delivers nowhere, and a page that shows what it was given. */
@NullMarked
package care.dyad.launcher.mail;

import org.jspecify.annotations.NullMarked;
