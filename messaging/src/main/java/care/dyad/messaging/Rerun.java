package care.dyad.messaging;

import java.util.ArrayList;
import java.util.List;

/**
 * A held event on its way through its listener again. While one is bound, the listener works within
 * the transaction of whoever reruns it, the hold is not asked, and failures are thrown as they are.
 */
final class Rerun {

    static final ScopedValue<Rerun> CURRENT = ScopedValue.newInstance();

    /** What came of it. */
    enum Effect {
        /** It is new and was acted on. */
        HANDLED,
        /** The inbox had it already; nothing was done. */
        REPEATED,
        /** It means nothing to this service. */
        NOT_FOR_US
    }

    /**
     * An event that leaves in consequence.
     *
     * @param topic where to
     * @param type full name of its Avro record
     */
    record Leaving(String topic, String type) {}

    private final List<Leaving> leaving = new ArrayList<>();
    private Effect effect = Effect.NOT_FOR_US;

    void became(Effect what) {
        effect = what;
    }

    void leaves(String topic, String type) {
        leaving.add(new Leaving(topic, type));
    }

    Effect effect() {
        return effect;
    }

    /** What leaves, in order. */
    List<Leaving> leaving() {
        return List.copyOf(leaving);
    }
}
