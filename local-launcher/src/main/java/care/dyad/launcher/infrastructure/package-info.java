/**
 * The infrastructure of a local run, as child processes: Kafka, schema registry, PostgreSQL and a
 * mail sink.
 */
@NullMarked
package care.dyad.launcher.infrastructure;

import org.jspecify.annotations.NullMarked;
