package care.dyad.triage.application;

/** Reads rulesets; one that is only tried out is proved as strictly as the one in force. */
public interface Rulesets {

    /**
     * The ruleset of a DMN file.
     *
     * @param dmn what is in the file
     * @param name how messages call it, for example the name of the file
     * @throws UnusableRuleset when it is no DMN, is broken or incomplete, or fails a probe
     */
    Ruleset read(byte[] dmn, String name);
}
