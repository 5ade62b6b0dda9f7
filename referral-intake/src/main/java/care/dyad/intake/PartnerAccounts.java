package care.dyad.intake;

import care.dyad.start.RefusedToStart;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who the clients of the authorization server are. A client that is not noted is no partner's. */
public final class PartnerAccounts {

    /**
     * A partner that has signed in.
     *
     * @param name its account
     * @param systems what it may name as {@code source.system}
     */
    public record Account(String name, Set<String> systems) {}

    private final Map<String, Account> byClient = new HashMap<>();
    private final Map<String, String> bySystem = new HashMap<>();

    /**
     * The partners of the settings.
     *
     * @param form the system of the form, which is nobody else's
     * @throws RefusedToStart when a client or a system is given to two
     */
    PartnerAccounts(Map<String, SignInSettings.Partner> partners, String form) {
        bySystem.put(form, "the form");
        partners.forEach(
                (name, partner) -> {
                    Set<String> named = partner.systems();
                    var account = new Account(name, named.isEmpty() ? Set.of(name) : named);
                    account.systems().forEach(system -> take(system, name));
                    partner.clients().forEach(client -> take(client, account));
                });
    }

    private void take(String system, String partner) {
        String other = bySystem.put(system, partner);
        if (other != null) {
            throw shared("The system " + system, partner, other);
        }
    }

    private void take(String client, Account account) {
        Account other = byClient.put(client, account);
        if (other != null) {
            throw shared("The client " + client, account.name(), other.name());
        }
    }

    private static RefusedToStart shared(String what, String one, String other) {
        return new RefusedToStart(
                what
                        + " is given to "
                        + one
                        + " and to "
                        + other
                        + " in dyad.intake.sign-in.partners: each would read what the other sent.");
    }

    /** The partner that a client belongs to. */
    public Optional<Account> of(String client) {
        return Optional.ofNullable(byClient.get(client));
    }
}
