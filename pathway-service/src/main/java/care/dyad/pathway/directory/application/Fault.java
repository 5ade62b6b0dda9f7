package care.dyad.pathway.directory.application;

/**
 * One thing that is wrong with a text of the directory.
 *
 * @param line line of the text, from 1
 * @param pointer JSON pointer to the value; empty for the whole text
 * @param code stable code
 * @param reason what is wrong and what is expected
 */
public record Fault(int line, String pointer, Code code, String reason) {

    /** What can be wrong. */
    public enum Code {
        /** The text is neither YAML nor JSON. */
        MALFORMED,
        MISSING,
        UNKNOWN_KEY,
        /** Expected exactly one. */
        REPEATED,
        EMPTY,
        INVALID
    }

    @Override
    public String toString() {
        return "line " + line + ": " + reason;
    }
}
