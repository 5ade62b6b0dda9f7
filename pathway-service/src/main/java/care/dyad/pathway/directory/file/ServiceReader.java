package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.domain.AgeRange;
import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.OpeningDates;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.directory.domain.ServiceEntry;
import care.dyad.pathway.directory.domain.Stage;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the services of the directory, one entry at a time. */
final class ServiceReader {

    static final Set<String> KEYS =
            Set.of(
                    "id",
                    "name",
                    "pathway",
                    "areas",
                    "stages",
                    "postnatalWindowMonths",
                    "minAge",
                    "maxAge",
                    "referrers",
                    "opensOn",
                    "closesOn",
                    "hours",
                    "email",
                    "phone",
                    "emergencyPhone",
                    "capacity",
                    "lastConfirmed");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final String DATE = "a date such as 2026-04-01";

    private final Faults faults;
    private final Set<String> ids = new HashSet<>();

    ServiceReader(Faults faults) {
        this.faults = faults;
    }

    ServiceEntry read(Node node, String pointer) {
        Entry entry = new Entry(node, pointer, faults, KEYS);
        return new ServiceEntry(
                contact(entry),
                entry.one("pathway", "a pathway", ServiceReader::pathway, Pathway.UNDECIDED),
                entry.several("areas", "an ONS code such as E06000057", AreaCode::new),
                entry.several("stages", "a stage", ServiceReader::stage),
                entry.one("postnatalWindowMonths", "months, 0 to 24", ServiceReader::window, 0),
                ages(entry),
                entry.several("referrers", "a role", ServiceReader::role),
                dates(entry),
                entry.one("capacity", "open or full", ServiceReader::full, false),
                new ServiceEntry.Details(
                        entry.text("hours"),
                        entry.text("phone"),
                        entry.maybe("emergencyPhone", "a line of text", Entry::line).orElse(null),
                        date(entry, "lastConfirmed")));
    }

    /** Id, name and mailbox; an id stands once in the whole file. */
    Contact contact(Entry entry) {
        return new Contact(
                entry.one("id", "an id not used before, in a-z, 0-9 and -", this::newId, "?"),
                entry.text("name"),
                entry.one("email", "an e-mail address", ServiceReader::email, "?"));
    }

    private static AgeRange ages(Entry entry) {
        int min = entry.one("minAge", "years", Integer::valueOf, 0);
        @Nullable Integer max = entry.maybe("maxAge", "years", Integer::valueOf).orElse(null);
        try {
            return new AgeRange(min, max);
        } catch (IllegalArgumentException e) {
            entry.fault("minAge", "'minAge' must not lie above 'maxAge'");
            return new AgeRange(0, null);
        }
    }

    private static OpeningDates dates(Entry entry) {
        LocalDate opens = date(entry, "opensOn");
        @Nullable LocalDate closes = entry.maybe("closesOn", DATE, LocalDate::parse).orElse(null);
        try {
            return new OpeningDates(opens, closes);
        } catch (IllegalArgumentException e) {
            entry.fault("closesOn", "'closesOn' lies before 'opensOn'");
            return new OpeningDates(opens, null);
        }
    }

    private static LocalDate date(Entry entry, String key) {
        return entry.one(key, DATE, LocalDate::parse, LocalDate.MIN);
    }

    private String newId(String text) {
        return require(text, ID.matcher(text).matches() && ids.add(text));
    }

    private static String email(String text) {
        return require(text, EMAIL.matcher(text).matches());
    }

    private static Pathway pathway(String text) {
        return require(Pathway.valueOf(text), !text.equals(Pathway.UNDECIDED.name()));
    }

    private static Stage stage(String text) {
        return require(Stage.valueOf(text), !text.equals(Stage.UNKNOWN.name()));
    }

    private static ReferrerRole role(String text) {
        return require(ReferrerRole.valueOf(text), !text.equals(ReferrerRole.UNKNOWN.name()));
    }

    private static int window(String text) {
        int months = Integer.parseInt(text);
        return require(months, months >= 0 && months <= 24);
    }

    private static boolean full(String text) {
        return require(text, text.equals("open") || text.equals("full")).equals("full");
    }

    private static <T> T require(T value, boolean allowed) {
        if (!allowed) {
            throw new IllegalArgumentException();
        }
        return value;
    }
}
