/** Keeps the directory for all instances, lets operators edit it, and shows it to routing. */
@NullMarked
package care.dyad.pathway.directory.application;

import org.jspecify.annotations.NullMarked;
