package care.dyad.notification.domain;

/**
 * A team, desk or rota that is told.
 *
 * @param serviceId its identifier in the service directory
 * @param name its name there
 * @param address its shared mailbox; not checked here, because a wrong one has to show as a failed
 *     notification and not keep others from being told
 */
public record Recipient(String serviceId, String name, String address) {

    /**
     * @throws IllegalArgumentException when the identifier is blank
     */
    public Recipient {
        if (serviceId.isBlank()) {
            throw new IllegalArgumentException("a recipient has an identifier");
        }
    }

    /** Leaves out the address. */
    @Override
    public String toString() {
        return "Recipient[" + serviceId + "]";
    }
}
