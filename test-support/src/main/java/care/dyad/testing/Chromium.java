package care.dyad.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium without a window. Not for use by several threads at once. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome");

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The Chromium of this machine, found on the path. */
    static Optional<Path> executable() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator))
                .flatMap(Chromium::candidates)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> candidates(String folder) {
        return NAMES.stream().map(name -> Path.of(folder, name));
    }

    static Chromium start() {
        // Playwright would fetch a browser of its own.
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable().orElseThrow())
                                        .setArgs(ARGUMENTS));
        return new Chromium(playwright, browser);
    }

    /**
     * Somebody new, without cookies, at a desk (1280 pixels wide).
     *
     * @param origin the only place that pages may ask for anything, such as {@code
     *     http://localhost:8080}
     */
    public Visitor atADesk(String origin) {
        return visitor(origin, options(1280, 900));
    }

    /** Somebody new, without cookies, on a phone (375 pixels wide). */
    public Visitor onAPhone(String origin) {
        return visitor(origin, options(375, 800));
    }

    /** Somebody new at a desk whose browser runs no script. */
    public Visitor withoutJavaScript(String origin) {
        return visitor(origin, options(1280, 900).setJavaScriptEnabled(false));
    }

    private Visitor visitor(String origin, Browser.NewContextOptions options) {
        return new Visitor(browser.newContext(options.setBaseURL(origin)), origin);
    }

    private static Browser.NewContextOptions options(int width, int height) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
