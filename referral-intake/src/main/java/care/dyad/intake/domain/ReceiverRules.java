package care.dyad.intake.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a webhook may go to: https and a public name. What a name leads to is looked at when it is
 * called, because it can change.
 *
 * @param internal whether anything with http or https will do
 */
public record ReceiverRules(boolean internal) {

    private static final int LONGEST = 500;
    private static final Pattern PUBLIC_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final List<String> INTERNAL_NAMES =
            List.of(".local", ".localhost", ".internal", ".intranet", ".lan", ".home.arpa");

    /** The address, or empty when no webhook may go there. */
    public Optional<URI> receiver(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text)).filter(this::isAllowed);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI uri) {
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return false;
        }
        return "https".equals(uri.getScheme()) && isPublic(host.toLowerCase(Locale.ROOT))
                || internal && List.of("http", "https").contains(uri.getScheme());
    }

    private static boolean isPublic(String host) {
        return PUBLIC_NAME.matcher(host).matches()
                && INTERNAL_NAMES.stream().noneMatch(host::endsWith);
    }
}
