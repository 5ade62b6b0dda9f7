/** One command for the whole system on one machine, without containers. */
@NullMarked
package care.dyad.launcher;

import org.jspecify.annotations.NullMarked;
