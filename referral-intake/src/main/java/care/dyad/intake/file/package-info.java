/** The table of outward postcodes that ships with intake. */
@NullMarked
package care.dyad.intake.file;

import org.jspecify.annotations.NullMarked;
