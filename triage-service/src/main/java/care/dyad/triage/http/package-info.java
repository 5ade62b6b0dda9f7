/** Who may call, and how a refusal looks. */
@NullMarked
package care.dyad.triage.http;

import org.jspecify.annotations.NullMarked;
