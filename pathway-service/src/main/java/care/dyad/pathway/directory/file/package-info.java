/** Reads the service directory from its file and refuses a wrong one with line and reason. */
@NullMarked
package care.dyad.pathway.directory.file;

import org.jspecify.annotations.NullMarked;
