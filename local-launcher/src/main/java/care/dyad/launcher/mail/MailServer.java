package care.dyad.launcher.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * Serves the mailbox over HTTP: a page at {@code /}, JSON at {@code /api/messages} (newest first,
 * {@code ?limit=n}); {@code DELETE /api/messages} empties it.
 */
final class MailServer {

    private static final String JSON = "application/json";
    private final JsonMapper json = JsonMapper.shared();
    private final Mailbox mailbox;

    MailServer(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    void listen(int port) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        HttpServer server = HttpServer.create(address, 0);
        server.createContext("/", this::page);
        server.createContext("/api/messages", this::messages);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void page(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/")) {
            String page = MailPage.of(mailbox.newest(MailPage.SHOWN));
            answer(exchange, 200, "text/html; charset=utf-8", page);
        } else {
            answer(exchange, 404, "text/plain", "not here; the messages are at /");
        }
    }

    private void messages(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" ->
                    answer(
                            exchange,
                            200,
                            JSON,
                            json.writeValueAsString(
                                    mailbox.newest(limit(exchange.getRequestURI().getQuery()))));
            case "DELETE" -> {
                mailbox.clear();
                answer(exchange, 200, JSON, "[]");
            }
            default -> answer(exchange, 405, "text/plain", "GET or DELETE");
        }
    }

    private static int limit(@Nullable String query) {
        return query != null && query.matches("limit=\\d{1,6}")
                ? Integer.parseInt(query.substring("limit=".length()))
                : Mailbox.KEPT;
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
