package care.dyad.messaging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;

/**
 * Settings of messaging.
 *
 * @param schemaRegistry URL of the Confluent-compatible API of the schema registry
 * @param registryAnswersWithin how long a request to the registry waits for its answer before it is
 *     made again, three times at most
 * @param eventPackage the one package whose generated classes may be read from an event
 * @param relayPoll how often the relay looks for events that no commit of its own announced
 * @param relayRest how long the relay waits after a publication for more to publish with it
 * @param relayBatch how many events of each shard the relay publishes in one transaction
 * @param retryAtMost longest pause between two attempts at an event that could not be handled
 * @param attempts how often an event that fails for itself is tried before it is held
 * @param keepInbox how long an event is known as handled; longer than anybody goes back to read a
 *     topic again
 * @param heartbeatEvery how often a service says that it lives, in real time
 * @param tracesTo where spans go, by OTLP over HTTP; null when nobody collects them
 */
@ConfigurationProperties("dyad.messaging")
public record MessagingSettings(
        URI schemaRegistry,
        @DefaultValue("10s") Duration registryAnswersWithin,
        @DefaultValue("care.dyad.events") String eventPackage,
        @DefaultValue("500ms") Duration relayPoll,
        @DefaultValue("25ms") Duration relayRest,
        @DefaultValue("500") int relayBatch,
        @DefaultValue("10s") Duration retryAtMost,
        @DefaultValue("4") int attempts,
        @DefaultValue("3650d") Duration keepInbox,
        @DefaultValue("15m") Duration heartbeatEvery,
        @Nullable URI tracesTo) {

    /**
     * Checks them.
     *
     * @throws IllegalArgumentException when an event could not even be tried once
     */
    public MessagingSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("dyad.messaging.attempts is 1 or more");
        }
    }
}
