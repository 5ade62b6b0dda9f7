package care.dyad.pathway.directory.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What an edit did to one entry.
 *
 * @param kind what was done
 * @param entry the entry afterwards; as it was before when it was removed
 */
public record EntryChange(Kind kind, DirectoryEntry entry) {

    /** What can be done to an entry. */
    public enum Kind {
        REMOVED,
        ADDED,
        CHANGED,
        /** Another place in the order of preference, and nothing else. */
        MOVED
    }

    /** What differs between two states of the directory: removals first, then in its order. */
    public static List<EntryChange> between(
            List<DirectoryEntry> before, List<DirectoryEntry> after) {
        Map<String, DirectoryEntry> old = byId(before);
        Map<String, DirectoryEntry> fresh = byId(after);
        List<String> oldOrder = common(old, fresh.keySet());
        List<String> freshOrder = common(fresh, old.keySet());
        List<EntryChange> changes = new ArrayList<>();
        old.forEach(
                (id, entry) -> {
                    if (!fresh.containsKey(id)) {
                        changes.add(new EntryChange(Kind.REMOVED, entry));
                    }
                });
        fresh.forEach(
                (id, entry) -> {
                    if (!old.containsKey(id)) {
                        changes.add(new EntryChange(Kind.ADDED, entry));
                    } else if (!Objects.equals(old.get(id), entry)) {
                        changes.add(new EntryChange(Kind.CHANGED, entry));
                    } else if (oldOrder.indexOf(id) != freshOrder.indexOf(id)) {
                        changes.add(new EntryChange(Kind.MOVED, entry));
                    }
                });
        return List.copyOf(changes);
    }

    private static Map<String, DirectoryEntry> byId(List<DirectoryEntry> entries) {
        Map<String, DirectoryEntry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        return byId;
    }

    private static List<String> common(Map<String, DirectoryEntry> entries, Set<String> others) {
        return entries.keySet().stream().filter(others::contains).toList();
    }
}
