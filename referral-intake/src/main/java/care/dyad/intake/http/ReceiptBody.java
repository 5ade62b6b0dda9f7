package care.dyad.intake.http;

import care.dyad.intake.domain.Receipt;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a referral that was taken in.
 *
 * @param status where to see how far it is
 */
record ReceiptBody(UUID referralId, String reference, Instant receivedAt, URI status) {

    static ReceiptBody of(Receipt receipt, URI status) {
        return new ReceiptBody(
                receipt.id().value(), receipt.reference().value(), receipt.receivedAt(), status);
    }
}
