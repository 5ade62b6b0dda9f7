package care.dyad.notification.application;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * What a receiver is sent.
 *
 * @param id the {@code webhook-id}, the same with every attempt
 * @param body byte by byte the same with every attempt
 * @param traceparent the trace that it belongs to; null outside a trace
 */
public record WebhookCall(UUID id, String body, @Nullable String traceparent) {}
