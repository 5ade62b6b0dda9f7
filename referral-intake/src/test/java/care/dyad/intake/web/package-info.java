/** Tests of the form and the list. */
@NullMarked
package care.dyad.intake.web;

import org.jspecify.annotations.NullMarked;
