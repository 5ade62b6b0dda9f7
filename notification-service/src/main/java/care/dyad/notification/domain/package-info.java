/** What a team is told, in which words, and how long it is tried. */
@NullMarked
package care.dyad.notification.domain;

import org.jspecify.annotations.NullMarked;
