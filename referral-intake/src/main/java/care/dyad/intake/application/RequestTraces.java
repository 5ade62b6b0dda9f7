package care.dyad.intake.application;

import org.jspecify.annotations.Nullable;

/** Tells whoever collects traces what intake answers. */
@FunctionalInterface
public interface RequestTraces {

    /** A request that is being answered. */
    interface Answering {

        /** What whatever follows from the request belongs to. */
        Trace trace();

        /** It was answered. */
        void done();
    }

    /**
     * A request came.
     *
     * @param method its HTTP method
     * @param traceparent the trace that its sender is in; null when it names none
     */
    Answering began(String method, @Nullable String traceparent);
}
