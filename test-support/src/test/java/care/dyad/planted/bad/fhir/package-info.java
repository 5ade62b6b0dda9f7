/** Classes that keep or break a rule of the house, for its self-test. */
@NullMarked
package care.dyad.planted.bad.fhir;

import org.jspecify.annotations.NullMarked;
