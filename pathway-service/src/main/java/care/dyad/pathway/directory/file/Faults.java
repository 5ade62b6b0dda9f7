package care.dyad.pathway.directory.file;

import org.yaml.snakeyaml.nodes.Node;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file, each with its line. */
final class Faults {

    private final List<String> found = new ArrayList<>();

    void at(Node node, String reason) {
        found.add("line " + (node.getStartMark().getLine() + 1) + ": " + reason);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    @Override
    public String toString() {
        return String.join("\n", found);
    }
}
