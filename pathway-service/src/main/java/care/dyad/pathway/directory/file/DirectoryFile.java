package care.dyad.pathway.directory.file;

import care.dyad.pathway.RefusedToStart;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;
import care.dyad.pathway.directory.domain.OnCall;

import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The service directory as a YAML file. All its faults are found at once, each with its line. */
final class DirectoryFile {

    private static final Set<String> KEYS = Set.of("services", "onCall", "triageDesk");
    private static final Set<String> ON_CALL_KEYS = Set.of("id", "name", "email", "phone");
    private static final Set<String> DESK_KEYS = Set.of("id", "name", "email");
    private static final Contact NOBODY = new Contact("?", "?", "?");

    private final Faults faults = new Faults();
    private final ServiceReader reader = new ServiceReader(faults);

    private DirectoryFile() {}

    /**
     * Reads and checks the directory.
     *
     * @throws RefusedToStart when it cannot be read or has a fault
     */
    static Directory read(Resource file) {
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return new DirectoryFile().read(file, text);
        } catch (IOException e) {
            throw refusal(file, "it cannot be read; set dyad.pathway.directory to a file");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw refusal(file, "line " + line + ": not YAML: " + e.getProblem());
        }
    }

    private Directory read(Resource file, Reader text) {
        Node root = new Yaml(new LoaderOptions()).compose(text);
        if (root == null) {
            throw refusal(file, "line 1: the file is empty");
        }
        Directory directory = directory(new Entry(root, faults, KEYS));
        if (!faults.isEmpty()) {
            throw refusal(file, faults.toString());
        }
        return directory;
    }

    /** On-call and desk come first, so that a service that takes their id is the one at fault. */
    private Directory directory(Entry root) {
        OnCall onCall = root.required("onCall").map(this::onCall).orElse(new OnCall(NOBODY, "?"));
        Contact desk = root.required("triageDesk").map(this::desk).orElse(NOBODY);
        return new Directory(
                root.items("services").stream().map(reader::read).toList(), onCall, desk);
    }

    private OnCall onCall(Node node) {
        Entry entry = new Entry(node, faults, ON_CALL_KEYS);
        return new OnCall(reader.contact(entry), entry.text("phone"));
    }

    private Contact desk(Node node) {
        return reader.contact(new Entry(node, faults, DESK_KEYS));
    }

    private static RefusedToStart refusal(Resource file, String reason) {
        return new RefusedToStart(
                "service directory refused: " + file.getDescription() + "\n" + reason);
    }
}
