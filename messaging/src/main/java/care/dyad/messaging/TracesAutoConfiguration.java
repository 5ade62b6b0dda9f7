package care.dyad.messaging;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

import java.time.Duration;

/** Sends spans to a collector, by OTLP over HTTP, when there is one. */
@AutoConfiguration(before = MessagingAutoConfiguration.class)
class TracesAutoConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Every trace is told: there are few. What the collector does not take is dropped, and nobody
     * waits for it.
     */
    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("dyad.messaging.traces-to")
    OpenTelemetrySdk spanExport(
            @Value("${spring.application.name}") String service, MessagingSettings settings) {
        var exporter =
                OtlpHttpSpanExporter.builder()
                        .setEndpoint(String.valueOf(settings.tracesTo()))
                        .setTimeout(PATIENCE)
                        .build();
        var spans =
                SdkTracerProvider.builder()
                        .setSampler(Sampler.alwaysOn())
                        .setResource(
                                Resource.create(
                                        Attributes.of(
                                                AttributeKey.stringKey("service.name"), service)))
                        .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                        .build();
        return OpenTelemetrySdk.builder().setTracerProvider(spans).build();
    }

    @Bean
    @ConditionalOnProperty("dyad.messaging.traces-to")
    Traces traces(OpenTelemetrySdk tools) {
        return Traces.with(tools);
    }

    @Bean
    @ConditionalOnMissingBean
    Traces noTraces() {
        return Traces.none();
    }
}
