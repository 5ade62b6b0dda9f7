/** The whole local system: infrastructure and services, started, supervised and stopped as one. */
@NullMarked
package care.dyad.launcher.system;

import org.jspecify.annotations.NullMarked;
