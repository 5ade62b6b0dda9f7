/** What the tests of every module share: real infrastructure, a settable clock, house rules. */
@NullMarked
package care.dyad.testing;

import org.jspecify.annotations.NullMarked;
