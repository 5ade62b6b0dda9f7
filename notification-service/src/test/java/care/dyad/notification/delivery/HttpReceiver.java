package care.dyad.notification.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A partner's receiver, which notes what comes and answers as it is told. */
public final class HttpReceiver implements AutoCloseable {

    /** A call as it came. */
    public record Call(Map<String, List<String>> headers, String body) {

        /** The only value of a header. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .map(one -> one.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What a receiver does with a call that it has read. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Answer answer = status(200);

    public HttpReceiver() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    /** Answers with a status and nothing else. */
    public static Answer status(int status) {
        return exchange -> exchange.sendResponseHeaders(status, -1);
    }

    /** Answers with a status and a body. */
    public static Answer said(int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Wants to be left alone. */
    public static Answer slowDown(String retryAfter) {
        return exchange -> {
            exchange.getResponseHeaders().set("Retry-After", retryAfter);
            exchange.sendResponseHeaders(429, -1);
        };
    }

    /** Answers when it is let go on. */
    public static Answer after(CountDownLatch goOn) {
        return exchange -> {
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(200, -1);
        };
    }

    public void answer(Answer next) {
        answer = next;
    }

    /** Forgets what came, and answers well again. */
    public void forget() {
        calls.clear();
        answer = status(200);
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/dyad");
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The body is left to be read again: attributes are those of all exchanges. */
    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.setStreams(new ByteArrayInputStream(body), null);
        calls.add(
                new Call(
                        Map.copyOf(exchange.getRequestHeaders()),
                        new String(body, StandardCharsets.UTF_8)));
        try (exchange) {
            answer.to(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
