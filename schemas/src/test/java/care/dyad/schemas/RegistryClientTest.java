package care.dyad.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

class RegistryClientTest {

    private static final byte[] SUBJECTS = "[\"a.subject\"]".getBytes(StandardCharsets.UTF_8);

    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer registry = registry();

    @AfterEach
    void stop() {
        registry.stop(0);
    }

    @Test
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void anAnswerThatGetsLostIsAskedForAgain() throws Exception {
        String url = "http://localhost:" + registry.getAddress().getPort();

        try (var client = RegistryClient.of(url, Duration.ofMillis(200))) {
            assertThat(client.getAllSubjects()).containsExactly("a.subject");
        }
        assertThat(asked).hasValueGreaterThan(1);
    }

    private HttpServer registry() {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            HttpServer server = HttpServer.create(address, 0);
            server.createContext("/", this::answerAllButTheFirst);
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void answerAllButTheFirst(HttpExchange exchange) throws IOException {
        if (asked.incrementAndGet() > 1) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, SUBJECTS.length);
            exchange.getResponseBody().write(SUBJECTS);
            exchange.close();
        }
    }
}
