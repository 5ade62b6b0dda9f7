/**
 * What the tests of every module share: the rules of the house, a clock to set, and real
 * infrastructure.
 */
@NullMarked
package care.dyad.testing;

import org.jspecify.annotations.NullMarked;
