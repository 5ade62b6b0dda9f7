package care.dyad.launcher.play;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of {@code expected.csv}: what should become of one referral.
 *
 * @param disposition {@code REJECT} when intake should refuse it
 * @param pathways the primary one first
 * @param rules ids that must be among the matched ones; of a refusal, the pointers of its faults
 */
record Expected(
        String file,
        String disposition,
        String priority,
        List<String> pathways,
        List<String> rules) {

    private static final String FILE = "expected.csv";
    private static final String HEADER = "file;disposition;priority;pathways;rules;note";

    /** The rows for the referrals of {@code folder}, by file; empty when there is no such table. */
    static Map<String, Expected> of(Path folder) throws IOException {
        var rows = new LinkedHashMap<String, Expected>();
        var table = table(folder.toAbsolutePath().normalize());
        if (table.isPresent()) {
            List<String> lines = Files.readAllLines(table.get());
            if (!lines.getFirst().equals(HEADER)) {
                throw new IOException(table.get() + " does not start with " + HEADER);
            }
            lines.stream()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Expected::row)
                    .forEach(row -> rows.put(row.file, row));
        }
        return rows;
    }

    private static Optional<Path> table(Path folder) {
        return List.of(folder.resolve(FILE), folder.resolveSibling(FILE)).stream()
                .filter(Files::exists)
                .findFirst();
    }

    static Expected row(String line) {
        String[] cells = line.split(";", 6);
        if (cells.length != 6) {
            throw new IllegalArgumentException("not six cells between semicolons: " + line);
        }
        return new Expected(
                cells[0], cells[1], cells[2], list(cells[3], "\\+"), list(cells[4], ","));
    }

    private static List<String> list(String cell, String separator) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator));
    }

    /** What differs, in words; empty when all is as expected. */
    List<String> differences(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused when disposition.equals("REJECT") ->
                    missing("fault at", rules, refused.pointers());
            case Outcome.Triaged triaged when !disposition.equals("REJECT") -> differences(triaged);
            case Outcome other -> List.of(other.inWords() + ", expected " + disposition);
        };
    }

    private List<String> differences(Outcome.Triaged triaged) {
        var differences = new ArrayList<String>();
        compare("disposition", disposition, triaged.disposition(), differences);
        compare("priority", priority, triaged.priority(), differences);
        compare(
                "pathways",
                String.join("+", pathways),
                String.join("+", triaged.pathways()),
                differences);
        differences.addAll(missing("rule", rules, triaged.rules()));
        return differences;
    }

    private static void compare(
            String what, String expected, String actual, List<String> differences) {
        if (!expected.equals(actual)) {
            differences.add("%s %s, expected %s".formatted(what, shown(actual), shown(expected)));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static List<String> missing(
            String what, List<String> expected, Collection<String> actual) {
        return expected.stream()
                .filter(one -> !Set.copyOf(actual).contains(one))
                .map(one -> "no %s %s, but %s".formatted(what, one, actual))
                .toList();
    }
}
