/** Classes that keep or break a rule of the house, for its self-test. */
@NullMarked
package care.dyad.planted.bad.web;

import org.jspecify.annotations.NullMarked;
