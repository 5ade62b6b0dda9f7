package care.dyad.pathway.directory.file;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One mapping of the file. A value that is missing or wrong is noted as a fault and a stand-in is
 * returned, so that one reading finds all faults; a file with a fault is refused as a whole.
 */
final class Entry {

    private final Node node;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Entry(Node node, Faults faults, Set<String> known) {
        this.node = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node, "expected keys and values");
            return;
        }
        mapping.getValue().forEach(tuple -> put(tuple, known));
    }

    private void put(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            faults.at(tuple.getKeyNode(), "unknown key '" + key + "', expected one of " + known);
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            faults.at(tuple.getKeyNode(), "second '" + key + "', expected exactly one");
        }
    }

    /** The node under a key, noted as missing when it is not there. */
    Optional<Node> required(String key) {
        if (!values.containsKey(key) && node instanceof MappingNode) {
            faults.at(node, "'" + key + "' is missing");
        }
        return optional(key);
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    String text(String key) {
        return required(key).map(value -> parse(value, key, "text", text -> text, "")).orElse("");
    }

    <T> T one(String key, String expected, Function<String, T> parser, T standIn) {
        return required(key)
                .map(value -> parse(value, key, expected, parser, standIn))
                .orElse(standIn);
    }

    <T> Optional<T> maybe(String key, String expected, Function<String, T> parser, T standIn) {
        return optional(key).map(value -> parse(value, key, expected, parser, standIn));
    }

    <T> Set<T> several(String key, String expected, Function<String, T> parser, T standIn) {
        Set<T> parsed = new LinkedHashSet<>();
        for (Node value : items(key)) {
            parsed.add(parse(value, key, expected, parser, standIn));
        }
        return parsed;
    }

    /** The items of a list; a list that is empty is a fault, because it would match nothing. */
    List<Node> items(String key) {
        Optional<Node> list = required(key);
        if (list.isPresent()
                && list.get() instanceof SequenceNode sequence
                && !sequence.getValue().isEmpty()) {
            return sequence.getValue();
        }
        list.ifPresent(value -> faults.at(value, "'" + key + "' must be a list with an item"));
        return List.of();
    }

    private <T> T parse(
            Node value, String key, String expected, Function<String, T> parser, T standIn) {
        String text = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        try {
            if (!text.isEmpty()) {
                return parser.apply(text);
            }
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            faults.at(value, "'" + key + "' is '" + text + "', expected " + expected);
            return standIn;
        }
        faults.at(value, "'" + key + "' is empty, expected " + expected);
        return standIn;
    }
}
