package care.dyad.notification.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What must hold of every message before it leaves, whatever made it: it goes to a mailbox of a
 * domain that is allowed, identifies nobody, and after a loss holds no word that hurts.
 *
 * @param domains domains of the mailboxes that may be written to; empty for any
 */
public record SafeContact(Set<String> domains) {

    private static final Pattern IDENTIFYING =
            Pattern.compile(
                    "(?<![\\w-])(\\d{3}[ -]?\\d{3}[ -]?\\d{4}" // an NHS number
                            + "|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}" // a postcode
                            + "|[\\w.+-]+@[\\w-]+\\.[\\w.-]+)(?![\\w-])"); // somebody's address

    private static final Pattern BABY_WORDED =
            Pattern.compile(
                    "\\b(bab(y|ies)|birth|births|born|newborns?|infants?|bump|due date|mums?"
                            + "|mothers?|maternal|maternity|antenatal|postnatal|perinatal|pregnan\\w*)\\b",
                    Pattern.CASE_INSENSITIVE);

    public SafeContact {
        domains = Set.copyOf(domains);
    }

    /** Why a mailbox must not be written to, as a code; empty when it may. */
    public Optional<String> objectionTo(String address) {
        String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.contains(domain)
                ? Optional.empty()
                : Optional.of("ADDRESS_NOT_ALLOWED");
    }

    /**
     * Why a text must not be sent, as a code; empty when it may.
     *
     * @param muted whether words about a baby would hurt
     */
    public Optional<String> objectionTo(String text, boolean muted) {
        if (IDENTIFYING.matcher(text).find()) {
            return Optional.of("LOOKS_IDENTIFYING");
        }
        return muted && speaksOfABaby(text) ? Optional.of("MUTED") : Optional.empty();
    }

    /** Whether a text speaks of pregnancy, birth or a baby. */
    public static boolean speaksOfABaby(String text) {
        return BABY_WORDED.matcher(text).find();
    }
}
