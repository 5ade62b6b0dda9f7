/** The ruleset as a DMN file: loads and proves it, asks it, and reads its answer. */
@NullMarked
package care.dyad.triage.dmn;

import org.jspecify.annotations.NullMarked;
