package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.application.Fault;
import care.dyad.pathway.directory.application.Reading;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.OnCall;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a text of the directory. All its faults are found at once, each with its line. */
final class DirectoryFile {

    private static final Set<String> KEYS =
            Set.of("illustrative", "services", "onCall", "triageDesk");
    private static final Set<String> ON_CALL_KEYS = Set.of("id", "name", "email", "phone");
    private static final Set<String> DESK_KEYS = Set.of("id", "name", "email");
    private static final Contact NOBODY = new Contact("?", "?", "?");

    private final Faults faults = new Faults();
    private final ServiceReader reader = new ServiceReader(faults);

    private DirectoryFile() {}

    /** Reads a whole directory. */
    static Reading<DirectorySnapshot> readDirectory(String text) {
        DirectoryFile file = new DirectoryFile();
        return file.read(text, file::directory);
    }

    /** Reads one service alone. */
    static Reading<ServiceEntry> readService(String text) {
        DirectoryFile file = new DirectoryFile();
        return file.read(text, root -> file.reader.read(root, ""));
    }

    private <T> Reading<T> read(String text, Function<Node, T> parse) {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (root == null) {
                return malformed(1, "the text is empty");
            }
            T value = parse.apply(root);
            List<Fault> found = faults.found();
            return found.isEmpty() ? new Reading.Read<>(value) : new Reading.Faulty<>(found);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            return malformed(line, "not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            return malformed(1, "not YAML, or longer than 3 MiB");
        }
    }

    private static <T> Reading<T> malformed(int line, String reason) {
        return new Reading.Faulty<>(List.of(new Fault(line, "", Fault.Code.MALFORMED, reason)));
    }

    /** On-call and desk come first, so that a service that takes their id is the one at fault. */
    private DirectorySnapshot directory(Node node) {
        Entry root = new Entry(node, "", faults, KEYS);
        OnCall onCall = root.required("onCall").map(this::onCall).orElse(new OnCall(NOBODY, "?"));
        Contact desk = root.required("triageDesk").map(this::desk).orElse(NOBODY);
        boolean illustrative =
                root.maybe("illustrative", "true or false", DirectoryFile::flag).orElse(false);
        return new DirectorySnapshot(illustrative, services(root), onCall, desk);
    }

    private List<ServiceEntry> services(Entry root) {
        List<ServiceEntry> services = new ArrayList<>();
        for (Node item : root.items("services")) {
            services.add(reader.read(item, "/services/" + services.size()));
        }
        return services;
    }

    private OnCall onCall(Node node) {
        Entry entry = new Entry(node, "/onCall", faults, ON_CALL_KEYS);
        return new OnCall(reader.contact(entry), entry.text("phone"));
    }

    private Contact desk(Node node) {
        return reader.contact(new Entry(node, "/triageDesk", faults, DESK_KEYS));
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException();
        }
        return text.equals("true");
    }
}
