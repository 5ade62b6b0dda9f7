package care.dyad.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A collector of spans (OTLP over HTTP, Protocol Buffers) that keeps what came as bytes. */
final class CollectedSpans {

    private static final String PATH = "/v1/traces";
    private static final Queue<String> BODIES = new ConcurrentLinkedQueue<>();

    /** Where the services send their spans. */
    static final String ADDRESS = listen();

    private CollectedSpans() {}

    /** Everything that was sent in one message with a span of the trace, a character a byte. */
    static List<String> with(String traceId) {
        String bytes = new String(HexFormat.of().parseHex(traceId), ISO_8859_1);
        return BODIES.stream().filter(body -> body.contains(bytes)).toList();
    }

    private static String listen() {
        try {
            var loopback = InetAddress.getLoopbackAddress();
            var server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
            server.createContext(PATH, CollectedSpans::take);
            server.start();
            return "http://"
                    + loopback.getHostAddress()
                    + ":"
                    + server.getAddress().getPort()
                    + PATH;
        } catch (IOException e) {
            throw new UncheckedIOException("no port for a collector", e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            BODIES.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
