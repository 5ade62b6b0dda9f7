/** Keeps the directory in memory up to date. */
@NullMarked
package care.dyad.pathway.directory.schedule;

import org.jspecify.annotations.NullMarked;
