/** Shows the service directory, and takes edits of it from operators. */
@NullMarked
package care.dyad.pathway.directory.http;

import org.jspecify.annotations.NullMarked;
