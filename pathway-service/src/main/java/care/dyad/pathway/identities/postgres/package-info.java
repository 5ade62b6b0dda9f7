/** The only table with personal data. */
@NullMarked
package care.dyad.pathway.identities.postgres;

import org.jspecify.annotations.NullMarked;
