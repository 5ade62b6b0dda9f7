package care.dyad.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks at pages, and everything that went wrong meanwhile. */
public final class Visitor implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(BrowserContext context, String origin) {
        this.context = context;
        context.onConsoleMessage(this::heard);
        context.onWebError(error -> complaints.add("script: " + error.error()));
        context.onRequest(
                request -> {
                    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) {
                        complaints.add("asked elsewhere: " + request.url());
                    }
                });
        page = context.newPage();
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add("console: " + message.text());
        }
    }

    /** The page that is looked at. */
    public Page page() {
        return page;
    }

    /**
     * Script and console errors, refusals by the content security policy, and requests to another
     * host, since the visit began.
     */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /**
     * Faults of the page as it is now by axe: WCAG 2.2 A and AA, and best practice. Our pages have
     * no frames, so axe needs no page of its own to join what it found in each.
     */
    public List<String> accessibilityFaults() {
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .flatMap(
                                rule ->
                                        rule.getNodes().stream()
                                                .map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    /** Writes the whole page to {@code target/screenshots/} for people to look at. */
    public void photograph(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
