/** Who may call, and how a refusal looks. */
@NullMarked
package care.dyad.pathway.http;

import org.jspecify.annotations.NullMarked;
