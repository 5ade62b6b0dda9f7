package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.application.Fault.Code;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import java.time.DateTimeException;
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

    private static final int LONGEST = 200;

    private final Node node;
    private final String pointer;
    private final Faults faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    Entry(Node node, String pointer, Faults faults, Set<String> known) {
        this.node = node;
        this.pointer = pointer;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.at(node, pointer, Code.INVALID, "expected keys and values");
            return;
        }
        mapping.getValue().forEach(tuple -> put(tuple, known));
    }

    private void put(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (!known.contains(key)) {
            faults.at(
                    tuple.getKeyNode(),
                    pointer + "/" + key,
                    Code.UNKNOWN_KEY,
                    "unknown key '" + key + "', expected one of " + known);
        } else if (values.putIfAbsent(key, tuple.getValueNode()) != null) {
            faults.at(
                    tuple.getKeyNode(),
                    pointer + "/" + key,
                    Code.REPEATED,
                    "second '" + key + "', expected exactly one");
        }
    }

    /** The node under a key, noted as missing when it is not there. */
    Optional<Node> required(String key) {
        if (!values.containsKey(key) && node instanceof MappingNode) {
            faults.at(node, pointer + "/" + key, Code.MISSING, "'" + key + "' is missing");
        }
        return optional(key);
    }

    Optional<Node> optional(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** A line of text of bearable length. */
    static String line(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    /** Notes that the values of this entry do not go together. */
    void fault(String key, String reason) {
        faults.at(optional(key).orElse(node), pointer + "/" + key, Code.INVALID, reason);
    }

    String text(String key) {
        return one(key, "a line of text", Entry::line, "");
    }

    <T> T one(String key, String expected, Function<String, T> parser, T standIn) {
        return required(key)
                .map(value -> parse(value, key, expected, parser).orElse(standIn))
                .orElse(standIn);
    }

    /** A value that may be left out, or be null. */
    <T> Optional<T> maybe(String key, String expected, Function<String, T> parser) {
        return optional(key)
                .filter(value -> !value.getTag().equals(Tag.NULL))
                .flatMap(value -> parse(value, key, expected, parser));
    }

    <T> Set<T> several(String key, String expected, Function<String, T> parser) {
        Set<T> parsed = new LinkedHashSet<>();
        for (Node value : items(key)) {
            parse(value, key, expected, parser).ifPresent(parsed::add);
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
        list.ifPresent(value -> fault(key, "'" + key + "' must be a list with an item"));
        return List.of();
    }

    private <T> Optional<T> parse(
            Node value, String key, String expected, Function<String, T> parser) {
        String text = value instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty()) {
            note(value, key, Code.EMPTY, "'" + key + "' is empty, expected " + expected);
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            String found = text.substring(0, Math.min(text.length(), LONGEST));
            note(
                    value,
                    key,
                    Code.INVALID,
                    "'" + key + "' is '" + found + "', expected " + expected);
            return Optional.empty();
        }
    }

    private void note(Node value, String key, Code code, String reason) {
        faults.at(value, pointer + "/" + key, code, reason);
    }
}
