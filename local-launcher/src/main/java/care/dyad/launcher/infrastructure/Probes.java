package care.dyad.launcher.infrastructure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Looks from outside whether a server answers. */
public final class Probes {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Probes() {}

    /** Whether a server on this machine takes connections on {@code port}. */
    static boolean listens(int port) {
        try (var socket = connected(port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the server on {@code port} greets as an SMTP server does. */
    static boolean greets(int port) {
        try (var socket = connected(port)) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
            String greeting = new BufferedReader(in).readLine();
            return greeting != null && greeting.startsWith("220");
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether {@code GET} of {@code path} on {@code port} is answered with 200. */
    public static boolean ok(int port, String path) {
        var uri = URI.create("http://localhost:" + port + path);
        try {
            var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Socket connected(int port) throws IOException {
        var socket = new Socket();
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                (int) PATIENCE.toMillis());
        return socket;
    }
}
