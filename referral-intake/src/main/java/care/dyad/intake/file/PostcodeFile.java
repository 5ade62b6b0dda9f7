package care.dyad.intake.file;

import care.dyad.intake.domain.FullPostcodes;
import care.dyad.intake.domain.Postcode;
import care.dyad.start.RefusedToStart;

import org.springframework.core.io.Resource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads a full postcode file as the ONS publishes it (NSPL, ONSPD): CSV with a header, columns by
 * name. A postcode without a local authority is left out, as are the pseudo codes of the Channel
 * Islands and the Isle of Man.
 */
final class PostcodeFile {

    private static final List<String> POSTCODE = List.of("pcds", "pcd", "pcd2", "pcd7", "pcd8");

    /** {@code laua} and {@code oslaua} until 2024, then with the year, for example lad25cd. */
    private static final Pattern AUTHORITY = Pattern.compile("laua|oslaua|lad[0-9]{2}cd");

    private static final Pattern CODE = Pattern.compile("[ENSW][0-9]{8}");
    private static final Pattern PSEUDO = Pattern.compile("[LM]9{8}");

    private final Resource file;
    private final FullPostcodes.Gathering postcodes = new FullPostcodes.Gathering();
    private int line = 1;

    private PostcodeFile(Resource file) {
        this.file = file;
    }

    /**
     * Reads the whole file.
     *
     * @throws RefusedToStart naming file, line and reason
     */
    static FullPostcodes read(Resource file) {
        return new PostcodeFile(file).read();
    }

    private FullPostcodes read() {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            read(lines);
        } catch (IOException e) {
            throw refused("it cannot be read");
        } catch (IllegalArgumentException e) {
            throw refused("line " + line + ": " + e.getMessage());
        }
        try {
            return postcodes.done();
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String header = lines.readLine();
        List<String> names =
                header == null
                        ? List.of()
                        : Arrays.stream(header.replace("\uFEFF", "").split(",", -1))
                                .map(name -> plain(name).toLowerCase(Locale.ROOT))
                                .toList();
        int postcode = column(names, POSTCODE::contains, "pcds");
        int authority = column(names, AUTHORITY.asMatchPredicate(), "laua, oslaua or lad25cd");
        for (String row = lines.readLine(); row != null; row = lines.readLine()) {
            line++;
            if (!row.isBlank()) {
                add(value(row, postcode), value(row, authority));
            }
        }
    }

    private void add(String postcode, String authority) {
        if (authority.isEmpty() || PSEUDO.matcher(authority).matches()) {
            return;
        }
        if (!CODE.matcher(authority).matches()) {
            throw new IllegalArgumentException("not the ONS code of a local authority");
        }
        String together = postcode.replace(" ", "");
        if (!Postcode.isOne(together) || new Postcode(together).outward().equals(together)) {
            throw new IllegalArgumentException("not a full postcode");
        }
        postcodes.add(new Postcode(together), authority);
    }

    private static int column(List<String> names, Predicate<String> wanted, String example) {
        for (int i = 0; i < names.size(); i++) {
            if (wanted.test(names.get(i))) {
                return i;
            }
        }
        throw new IllegalArgumentException("the header names no column " + example);
    }

    /** The columns that are read hold no comma, and neither do those before them. */
    private static String value(String row, int column) {
        int from = 0;
        for (int i = 0; i < column; i++) {
            from = row.indexOf(',', from) + 1;
            if (from == 0) {
                throw new IllegalArgumentException("fewer columns than the header");
            }
        }
        int to = row.indexOf(',', from);
        return plain(to < 0 ? row.substring(from) : row.substring(from, to));
    }

    private static String plain(String value) {
        String text = value.strip();
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private RefusedToStart refused(String reason) {
        return new RefusedToStart(
                "dyad.intake.postcodes: " + file.getDescription() + ": " + reason);
    }
}
