package care.dyad.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListenerContainer;

import java.util.Arrays;
import java.util.List;

/** The way of a record to the listener of its topic, without Kafka. */
final class ListenerPaths {

    private final KafkaListenerEndpointRegistry listeners;

    ListenerPaths(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    /**
     * Has the listener of a record's topic handle it, in the caller's thread.
     *
     * @throws UnreadableEvent when this version listens to no such topic
     */
    @SuppressWarnings("unchecked")
    void deliver(ConsumerRecord<String, byte[]> incoming) {
        var listener =
                listeners.getListenerContainers().stream()
                        .map(MessageListenerContainer::getContainerProperties)
                        .filter(container -> hears(container, incoming.topic()))
                        .map(ContainerProperties::getMessageListener)
                        .findFirst()
                        .orElseThrow(() -> new UnreadableEvent("NOBODY_LISTENS", null));
        ((BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>) listener)
                .onMessage(List.of(incoming), null, null);
    }

    private static boolean hears(ContainerProperties container, String topic) {
        String[] topics = container.getTopics();
        var pattern = container.getTopicPattern();
        return (topics != null && Arrays.asList(topics).contains(topic))
                || (pattern != null && pattern.matcher(topic).matches());
    }
}
