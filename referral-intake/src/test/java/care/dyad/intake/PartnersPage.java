package care.dyad.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** docs/partners.md, and what it shows of the tests. */
public final class PartnersPage {

    private static final Pattern COMMAND =
            Pattern.compile("<!-- run: (\\w+) -->\n```(bash|js)\n(.+?)\n```", Pattern.DOTALL);

    private PartnersPage() {}

    /**
     * An example of the page.
     *
     * @param language {@code bash} or {@code js}
     * @param answer the status that it is answered with, or the tool that it needs
     */
    public record Command(String language, String text, String answer) {}

    public static String text() {
        return read("docs/partners.md");
    }

    /** The commands to copy and paste, in their order. */
    public static List<Command> commands() {
        return COMMAND.matcher(text())
                .results()
                .map(found -> new Command(found.group(2), found.group(3), found.group(1)))
                .toList();
    }

    /** The part of the producer that the page shows. */
    public static String producer() {
        String source =
                read("referral-intake/src/test/java/care/dyad/intake/partner/PartnerProducer.java");
        return source.substring(
                source.indexOf("// partners.md begins") + "// partners.md begins".length(),
                source.indexOf("// partners.md ends"));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(System.getProperty("dyad.home"), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
