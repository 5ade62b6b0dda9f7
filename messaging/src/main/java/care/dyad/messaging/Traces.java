package care.dyad.messaging;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * What this service does for a trace (W3C Trace Context), as spans for a collector. A span has a
 * name, a topic and a type and never an id of anybody or anything. Where nobody collects, none is
 * made, and a trace goes on as it came.
 */
public final class Traces {

    /** A step of a trace, from its beginning until it is over. */
    public static final class Step {

        private final @Nullable Span span;
        private final @Nullable String traceparent;

        private Step(@Nullable Span span, @Nullable String traceparent) {
            this.span = span;
            this.traceparent = traceparent;
        }

        /** What whatever follows from this step belongs to; null outside a trace. */
        public @Nullable String traceparent() {
            return traceparent;
        }

        /** It is over, and was done. */
        public void done() {
            if (span != null) {
                span.end();
            }
        }

        /** It is over, and was not done, for the coded reason. */
        public void failed(String code) {
            if (span != null) {
                span.setStatus(StatusCode.ERROR, code);
                span.end();
            }
        }
    }

    private static final String TRACEPARENT = "traceparent";
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> TOPIC =
            AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> TYPE =
            AttributeKey.stringKey("cloudevents.event_type");

    private static final TextMapGetter<Map<String, String>> HEADERS =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(Map<String, String> headers) {
                    return headers.keySet();
                }

                @Override
                public @Nullable String get(@Nullable Map<String, String> headers, String name) {
                    return headers == null ? null : headers.get(name);
                }
            };

    private final @Nullable Tracer tracer;

    private Traces(@Nullable Tracer tracer) {
        this.tracer = tracer;
    }

    /** Makes no spans. */
    public static Traces none() {
        return new Traces(null);
    }

    /** Makes spans with these tools. */
    static Traces with(OpenTelemetry tools) {
        return new Traces(tools.getTracer("care.dyad"));
    }

    /**
     * A step that answers a request from outside.
     *
     * @param traceparent the trace that the sender is in; null outside a trace
     */
    public Step answering(String what, @Nullable String traceparent) {
        return begun(what, SpanKind.SERVER, traceparent);
    }

    /** A step that asks something of the outside. */
    public Step asking(String what, @Nullable String traceparent) {
        return begun(what, SpanKind.CLIENT, traceparent);
    }

    /** The handling of an event. */
    public Step handling(String topic, String type, @Nullable String traceparent) {
        return about(topic, type, begun("handle " + topic, SpanKind.CONSUMER, traceparent));
    }

    /** The publication of an event. */
    Step publishing(String topic, String type, @Nullable String traceparent) {
        return about(topic, type, begun("publish " + topic, SpanKind.PRODUCER, traceparent));
    }

    private static Step about(String topic, String type, Step step) {
        if (step.span != null) {
            step.span.setAttribute(SYSTEM, "kafka").setAttribute(TOPIC, topic);
            step.span.setAttribute(TYPE, type);
        }
        return step;
    }

    private Step begun(String what, SpanKind kind, @Nullable String traceparent) {
        if (tracer == null) {
            return new Step(null, traceparent);
        }
        Span span =
                tracer.spanBuilder(what)
                        .setSpanKind(kind)
                        .setParent(context(traceparent))
                        .startSpan();
        return new Step(span, traceparent(span));
    }

    private static Context context(@Nullable String traceparent) {
        Map<String, String> headers =
                traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, HEADERS);
    }

    private static @Nullable String traceparent(Span span) {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(Context.root().with(span), headers, Traces::put);
        return headers.get(TRACEPARENT);
    }

    private static void put(@Nullable Map<String, String> headers, String name, String value) {
        if (headers != null) {
            headers.put(name, value);
        }
    }
}
