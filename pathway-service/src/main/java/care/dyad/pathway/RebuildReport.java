package care.dyad.pathway;

import care.dyad.pathway.rebuild.application.Rebuild;
import care.dyad.pathway.rebuild.application.TableComparison;
import care.dyad.pathway.rebuild.domain.Fault;
import care.dyad.pathway.rebuild.domain.Origin;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Prints what became of a rebuild: ids, counts and hashes, and nothing about anybody. */
final class RebuildReport {

    private static final int NAMED_AT_MOST = 10;
    private static final int SHOWN_OF_HASH = 16;

    private final PrintStream out;

    RebuildReport(PrintStream out) {
        this.out = out;
    }

    void notEmpty() {
        out.println("The database holds cases already: name an empty one.");
    }

    void filled(Rebuild.Filled filled) {
        out.printf("%,d facts read, %,d cases rebuilt%n", filled.facts(), filled.cases());
        if (!filled.faults().isEmpty()) {
            out.printf("%,d referrals are not told in full:%n", filled.faults().size());
            Map<UUID, Set<Fault>> inOrder = new TreeMap<>(filled.faults());
            inOrder.entrySet().stream()
                    .limit(NAMED_AT_MOST)
                    .forEach(one -> out.println("    " + one.getKey() + ": " + words(one)));
        }
        out.println("not from here, but by the service itself: " + tables(Origin.SERVICE));
        out.println("not from here, but from the backup: " + tables(Origin.BACKUP));
    }

    private static String words(Map.Entry<UUID, Set<Fault>> faults) {
        return faults.getValue().stream().map(Fault::words).collect(Collectors.joining("; "));
    }

    private static String tables(Origin origin) {
        return Origin.tables().entrySet().stream()
                .filter(table -> table.getValue() == origin)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    void compared(List<TableComparison> tables) {
        for (TableComparison one : tables) {
            out.printf(
                    "%-14s %,12d rows %s  %s%n",
                    one.table(),
                    one.rows(),
                    one.hash().substring(0, SHOWN_OF_HASH),
                    one.isIdentical() ? "identical" : different(one));
            one.differing().stream().limit(NAMED_AT_MOST).forEach(key -> out.println("    " + key));
        }
    }

    private static String different(TableComparison one) {
        return "DIFFERS from %,d rows %s; first keys that differ:"
                .formatted(one.otherRows(), one.otherHash().substring(0, SHOWN_OF_HASH));
    }
}
