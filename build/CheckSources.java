import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks every source file of the project, on the JDK that compiles it: Java files are formatted as
 * google-java-format (AOSP style) formats them and are at most 250 lines long, and no file holds
 * the item wording of a licensed screening instrument. With {@code format} as the argument it
 * formats the Java files in place.
 */
public class CheckSources {

    private static final Set<String> SKIPPED =
            Set.of(".git", ".dyad", "target", "node_modules", ".idea");

    private static final int LONGEST_FILE = 250;

    /**
     * Phrases that only the questionnaires themselves contain (EPDS, CORE-10, MORS, Outcome Star).
     * They are kept encoded, because the wording must not stand in the tree, this file included.
     */
    private static final List<String> ITEM_WORDING =
            Stream.of(
                            "c2VlIHRoZSBmdW5ueSBzaWRlIG9mIHRoaW5ncw==",
                            "bG9va2VkIGZvcndhcmQgd2l0aCBlbmpveW1lbnQ=",
                            "YmxhbWVkIG15c2VsZiB1bm5lY2Vzc2FyaWx5",
                            "dGhpbmdzIGhhdmUgYmVlbiBnZXR0aW5nIG9uIHRvcCBvZiBtZQ==",
                            "c28gdW5oYXBweSB0aGF0IGkgaGF2ZQ==",
                            "dGhvdWdodCBvZiBoYXJtaW5nIG15c2VsZiBoYXM=",
                            "ZmVsdCB0ZW5zZSwgYW54aW91cyBvciBuZXJ2b3Vz",
                            "ZmVsdCBhYmxlIHRvIGNvcGUgd2hlbiB0aGluZ3MgZ28gd3Jvbmc=",
                            "dW53YW50ZWQgaW1hZ2VzIG9yIG1lbW9yaWVzIGhhdmUgYmVlbg==",
                            "bWFkZSBwbGFucyB0byBlbmQgbXkgbGlmZQ==",
                            "bXkgYmFieSB3aW5kcyBtZSB1cA==",
                            "bXkgYmFieSBpcyBhbm5veWVkIHdpdGggbWU=")
                    .map(encoded -> new String(Base64.getDecoder().decode(encoded)))
                    .toList();

    private final Formatter formatter =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());
    private final List<String> faults = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        var sources = new CheckSources();
        boolean format = args.length > 0 && args[0].equals("format");
        for (Path file : files(Path.of(""))) {
            if (format) {
                sources.format(file);
            } else {
                sources.check(file);
            }
        }
        sources.faults.forEach(System.err::println);
        if (!sources.faults.isEmpty()) {
            System.err.println("To format every Java file: mvn -N validate -Ddyad.sources=format");
            System.exit(1);
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.list(root)) {
            var files = new ArrayList<Path>();
            for (Path path : all.sorted().toList()) {
                if (SKIPPED.contains(path.getFileName().toString())) {
                    continue;
                }
                if (Files.isDirectory(path)) {
                    files.addAll(files(path));
                } else {
                    files.add(path);
                }
            }
            return files;
        }
    }

    private void format(Path file) throws IOException {
        if (!isJava(file)) {
            return;
        }
        String source = Files.readString(file);
        try {
            String formatted = formatted(source);
            if (!formatted.equals(source)) {
                Files.writeString(file, formatted);
                System.out.println("formatted " + file);
            }
        } catch (FormatterException e) {
            faults.add(file + ": does not parse: " + e.getMessage());
        }
    }

    private void check(Path file) throws IOException {
        String source;
        try {
            source = Files.readString(file);
        } catch (MalformedInputException e) {
            return; // not text, so no wording in it to find
        }
        String folded = source.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        ITEM_WORDING.stream()
                .filter(folded::contains)
                .forEach(w -> faults.add(file + ": holds item wording of a licensed instrument"));
        if (isJava(file)) {
            checkJava(file, source);
        }
    }

    private void checkJava(Path file, String source) {
        long lines = source.lines().count();
        if (lines > LONGEST_FILE) {
            faults.add(file + ": " + lines + " lines, at most " + LONGEST_FILE);
        }
        try {
            if (!formatted(source).equals(source)) {
                faults.add(file + ": not formatted");
            }
        } catch (FormatterException e) {
            faults.add(file + ": does not parse: " + e.getMessage());
        }
    }

    private String formatted(String source) throws FormatterException {
        String imports = RemoveUnusedImports.removeUnusedImports(source);
        return formatter.formatSource(ImportOrderer.reorderImports(imports, Style.AOSP));
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }
}
