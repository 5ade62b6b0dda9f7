package care.dyad.notification.domain;

/**
 * A secret that signs webhooks; masked when printed.
 *
 * @param value the secret as exchanged, {@code whsec_} and base64, or what referral-intake sealed
 * @param sealed whether it is sealed
 */
public record Secret(String value, boolean sealed) {

    @Override
    public String toString() {
        return "Secret[masked]";
    }
}
