package care.dyad.triage.domain;

/**
 * Facts with one input made worse.
 *
 * @param input name of the input
 * @param value what it would be
 * @param words the condition, after "if"
 * @param facts all facts, the changed one among them
 */
record Change(String input, String value, String words, ReferralFacts facts) {}
