package care.dyad.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * One sign of life.
 *
 * @param id identifies it
 * @param at when, in real time, UTC
 * @param service name of the service
 * @param instance stable number of the instance
 * @param version version of the service's jar; empty where there is none
 */
public record Beat(UUID id, Instant at, String service, String instance, String version) {}
