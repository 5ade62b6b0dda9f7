/** The HTTP API: reads submissions, answers with receipts, states and problems. */
@NullMarked
package care.dyad.intake.http;

import org.jspecify.annotations.NullMarked;
