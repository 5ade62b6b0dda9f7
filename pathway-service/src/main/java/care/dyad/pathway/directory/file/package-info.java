/**
 * The service directory as a YAML file, read and written; a wrong one is refused with line and
 * reason.
 */
@NullMarked
package care.dyad.pathway.directory.file;

import org.jspecify.annotations.NullMarked;
