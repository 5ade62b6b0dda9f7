/** What a partner would write who has nothing but docs/partners.md. */
@NullMarked
package care.dyad.intake.partner;

import org.jspecify.annotations.NullMarked;
