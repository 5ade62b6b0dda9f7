package care.dyad.pathway.rebuild.application;

import java.util.List;

/**
 * A table in two databases.
 *
 * @param table its name
 * @param rows rows of the rebuilt one
 * @param hash of all rows of the rebuilt one, in the order of their keys
 * @param otherRows rows of the other one
 * @param otherHash of all rows of the other one
 * @param differing keys of the first rows that differ; ids, which tell nothing of anybody
 */
public record TableComparison(
        String table,
        long rows,
        String hash,
        long otherRows,
        String otherHash,
        List<String> differing) {

    public TableComparison {
        differing = List.copyOf(differing);
    }

    /** Whether every row is the same. */
    public boolean isIdentical() {
        return hash.equals(otherHash);
    }
}
