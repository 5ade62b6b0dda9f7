package care.dyad.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import java.util.List;

/** What the layout shows around every page; templates know it as {@code @pageFrame}. */
public final class PageFrame {

    private final PageSettings settings;
    private final Navigation navigation;
    private final boolean demonstration;

    PageFrame(PageSettings settings, Navigation navigation, boolean demonstration) {
        this.settings = settings;
        this.navigation = navigation;
        this.demonstration = demonstration;
    }

    /** Whose name is in the header. */
    public String organisation() {
        return settings.organisation();
    }

    /** Whether there is a logo. */
    public boolean hasLogo() {
        return settings.logo() != null;
    }

    /** Where the organisation's name leads to. */
    public String home() {
        return navigation.home();
    }

    /** The links in the header that the account may follow; none before signing in. */
    public List<Navigation.Link> links() {
        Authentication signedIn = signedIn();
        return signedIn == null
                ? List.of()
                : navigation.links().stream().filter(link -> isFor(link, signedIn)).toList();
    }

    /** The links in the footer. */
    public List<Navigation.Link> footer() {
        return navigation.footer();
    }

    /** Whether the pages warn before an idle session ends. */
    public boolean warns() {
        return navigation.warns() && signedIn() != null;
    }

    /** Whether everything is made up, as in a local run. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /** The account that is signed in, or null. */
    public @Nullable String account() {
        Authentication signedIn = signedIn();
        return signedIn == null ? null : signedIn.getName();
    }

    private static boolean isFor(Navigation.Link link, Authentication signedIn) {
        return link.roles().isEmpty()
                || signedIn.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(
                                role ->
                                        role != null
                                                && link.roles()
                                                        .contains(role.replaceFirst("^ROLE_", "")));
    }

    private static @Nullable Authentication signedIn() {
        Authentication one = SecurityContextHolder.getContext().getAuthentication();
        return one == null || one instanceof AnonymousAuthenticationToken ? null : one;
    }
}
