package care.dyad.ui;

import java.util.List;

/**
 * The links around the pages of a service.
 *
 * @param home where the organisation's name leads to
 * @param links in the header, for somebody who is signed in
 * @param footer for everybody
 * @param warns whether the pages warn before an idle session ends; the service then has {@link
 *     SessionLimits}
 */
public record Navigation(String home, List<Link> links, List<Link> footer, boolean warns) {

    /**
     * A link.
     *
     * @param text what it says
     * @param path where it leads to, from the root of the service
     * @param roles who sees it; everybody when empty
     */
    public record Link(String text, String path, List<String> roles) {

        public Link {
            roles = List.copyOf(roles);
        }

        /** A link for everybody. */
        public Link(String text, String path) {
            this(text, path, List.of());
        }
    }

    public Navigation {
        links = List.copyOf(links);
        footer = List.copyOf(footer);
    }

    /** Links in the header alone. */
    public Navigation(String home, List<Link> links) {
        this(home, links, List.of(), false);
    }
}
