package care.dyad.planted.domain;

import java.time.Instant;

/** Keeps the rules: plain Java, told the time. */
public record Referral(Instant receivedAt) {}
