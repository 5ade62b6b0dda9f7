package care.dyad.intake.application;

import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;

import java.time.Instant;

/**
 * A referral of which the pathways have told nothing yet.
 *
 * @param referral the referral
 * @param reference what people call it by
 * @param receivedAt when it was taken in, by the domain's clock
 * @param since the same in real time, by which topics are kept
 * @param inOutbox whether it waits to be published
 */
public record AwaitedReferral(
        ReferralId referral,
        Reference reference,
        Instant receivedAt,
        Instant since,
        boolean inOutbox) {}
