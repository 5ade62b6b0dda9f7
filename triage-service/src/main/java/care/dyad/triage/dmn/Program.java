package care.dyad.triage.dmn;

import care.dyad.triage.application.RulesFailed;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The decisions of a ruleset as Java, in the order in which they need each other.
 *
 * @param steps the decisions; the last one is the outcome
 * @param size how many slots an evaluation needs
 * @param input slot of the facts
 */
record Program(List<Step> steps, int size, int input) {

    /**
     * One decision.
     *
     * @param name its name, for the message when it fails
     * @param logic how it is decided
     * @param slot where its value goes
     */
    record Step(String name, Expression logic, int slot) {}

    /**
     * The outcome for these facts.
     *
     * @throws RulesFailed when a decision meets a value that it cannot work with
     */
    @Nullable Object outcome(FeelContext facts) {
        @Nullable Object[] slots = new @Nullable Object[size];
        slots[input] = facts;
        for (Step step : steps) {
            slots[step.slot()] = value(step, slots);
        }
        return slots[steps.getLast().slot()];
    }

    /** Names the decision only: the message of the cause could hold what it was given. */
    private static @Nullable Object value(Step step, @Nullable Object[] slots) {
        try {
            return step.logic().value(slots);
        } catch (RulesFailed e) {
            throw new RulesFailed(step.name() + " failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new RulesFailed(step.name() + " failed with " + e.getClass().getName(), e);
        }
    }
}
