package care.dyad.ui;

import java.util.List;

/**
 * The links in the header of a service.
 *
 * @param home where the organisation's name leads to
 * @param links for somebody who is signed in
 */
public record Navigation(String home, List<Link> links) {

    /**
     * A link.
     *
     * @param text what it says
     * @param path where it leads to, from the root of the service
     */
    public record Link(String text, String path) {}

    public Navigation {
        links = List.copyOf(links);
    }
}
