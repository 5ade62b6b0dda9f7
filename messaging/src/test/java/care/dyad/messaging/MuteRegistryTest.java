package care.dyad.messaging;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.Map;

class MuteRegistryTest {

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void aRegistryThatTakesARequestAndNeverAnswersHoldsNobodyForEver() throws Exception {
        try (var mute = new ServerSocket(0);
                var client =
                        new MessagingAutoConfiguration()
                                .schemaRegistryClient(settings(mute.getLocalPort()))) {

            assertThatThrownBy(client::getAllSubjects).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static MessagingSettings settings(int port) {
        var properties =
                new MapConfigurationPropertySource(
                        Map.of(
                                "dyad.messaging.schema-registry",
                                "http://localhost:" + port,
                                "dyad.messaging.registry-answers-within",
                                "100ms"));
        return new Binder(properties).bind("dyad.messaging", MessagingSettings.class).get();
    }
}
