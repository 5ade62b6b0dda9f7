import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fetches nhsuk-frontend by npm, as the lock file pins it, and puts its style, its script and the
 * images that the style refers to where the pages find them. The typeface, which only NHS bodies
 * may use, and everything else of another host is taken out. Run in the folder of package.json with
 * two arguments: where npm works, and where the assets go.
 */
public class FetchStyle {

    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern TYPEFACE = Pattern.compile("Frutiger W01,\\s*");
    private static final Pattern SOURCE_MAP =
            Pattern.compile("(/\\*|//)# sourceMappingURL=\\S+( \\*/)?");
    private static final Pattern IMAGE = Pattern.compile("url\\(/assets/images/([a-z-]+\\.svg)\\)");
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "(?i)frutiger|url\\(\\s*[\"']?(https?:)?//|@import|https?://(?!www\\.w3\\.org/)");

    private final Path npm;
    private final Path assets;

    private FetchStyle(Path npm, Path assets) {
        this.npm = npm;
        this.assets = assets;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            new FetchStyle(Path.of(args[0]), Path.of(args[1])).run();
        } catch (IllegalStateException e) {
            System.err.println("web-ui: " + e.getMessage());
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException {
        publish(Npm.installed(npm).resolve("nhsuk-frontend/dist/nhsuk"));
    }

    private void publish(Path dist) throws IOException {
        Path style = only(dist, "nhsuk-frontend-[0-9.]+\\.min\\.css");
        Path script = only(dist, "nhsuk-frontend-[0-9.]+\\.min\\.js");
        String css = Files.readString(style);
        css = FONT_FACE.matcher(css).replaceAll("");
        css = TYPEFACE.matcher(css).replaceAll("");
        write(style, css);
        write(script, Files.readString(script));
        Files.createDirectories(assets.resolve("images"));
        Matcher images = IMAGE.matcher(css);
        while (images.find()) {
            Path image = Path.of("images", images.group(1));
            copy(dist.resolve("assets").resolve(image), assets.resolve(image));
        }
    }

    private void write(Path source, String text) throws IOException {
        String clean = SOURCE_MAP.matcher(text).replaceAll("");
        Matcher left = ELSEWHERE.matcher(clean);
        if (left.find()) {
            throw new IllegalStateException(
                    source.getFileName() + " still refers to another host: " + left.group());
        }
        Files.createDirectories(assets);
        Path target = assets.resolve(source.getFileName().toString());
        if (!Files.exists(target) || !Files.readString(target).equals(clean)) {
            Files.writeString(target, clean);
        }
    }

    private static Path only(Path folder, String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(name))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalStateException(
                                            "there is no " + name + " in " + folder));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
