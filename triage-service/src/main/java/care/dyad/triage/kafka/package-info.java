/**
 * Reads received and amended referrals, and answers each with its decision or its dead letter, a
 * poll batch in one Kafka transaction.
 */
@NullMarked
package care.dyad.triage.kafka;

import org.jspecify.annotations.NullMarked;
