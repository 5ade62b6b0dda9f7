/** How callers prove who they are; what they may do, each service says at its door. */
@NullMarked
package care.dyad.start.signin;

import org.jspecify.annotations.NullMarked;
