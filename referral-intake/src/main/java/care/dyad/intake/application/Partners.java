package care.dyad.intake.application;

import care.dyad.intake.domain.Receipt;

/** The partners whose own topics tell who writes. */
public interface Partners {

    /** Remembers by whose topic a referral came first, so that it is told there how it goes on. */
    void remember(PartnerSubmission submission, Receipt receipt);
}
