package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.application.Fault;

import org.yaml.snakeyaml.nodes.Node;

import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file. */
final class Faults {

    private final List<Fault> found = new ArrayList<>();

    void at(Node node, String pointer, Fault.Code code, String reason) {
        found.add(new Fault(node.getStartMark().getLine() + 1, pointer, code, reason));
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
