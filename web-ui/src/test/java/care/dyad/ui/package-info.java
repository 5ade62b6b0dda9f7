/** Tests of what the pages share. */
@NullMarked
package care.dyad.ui;

import org.jspecify.annotations.NullMarked;
