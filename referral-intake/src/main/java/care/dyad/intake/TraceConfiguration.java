package care.dyad.intake;

import care.dyad.intake.application.RequestTraces;
import care.dyad.intake.application.Trace;
import care.dyad.messaging.Traces;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes each request a step of the trace that its sender is in, or the first of a new one. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

    private record Answered(Traces.Step step, Trace trace) implements RequestTraces.Answering {

        @Override
        public void done() {
            step.done();
        }
    }

    @Bean
    RequestTraces requestTraces(Traces traces) {
        return (method, traceparent) -> {
            Traces.Step step = traces.answering(method, traceparent);
            return new Answered(step, Trace.continued(step.traceparent()));
        };
    }
}
