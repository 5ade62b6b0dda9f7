package care.dyad.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers as it is told, for the answers that a well-behaved one cannot be made
 * to give. A reply of {@code HANG UP} closes the connection instead.
 */
final class ScriptedServer implements AutoCloseable {

    private static final String HANG_UP = "HANG UP";
    private static final Map<String, String> WELL_BEHAVED =
            Map.of(
                    "GREETING", "220 ready",
                    "EHLO", "250 hello",
                    "MAIL", "250 ok",
                    "RCPT", "250 ok",
                    "DATA", "354 go on",
                    ".", "250 taken over",
                    "RSET", "250 ok",
                    "NOOP", "250 ok",
                    "QUIT", "221 bye");

    private final ServerSocket socket;
    private final Map<String, String> script;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    ScriptedServer(Map<String, String> script) throws IOException {
        this.script = script;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Every line that was received. */
    List<String> lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        boolean goesOn = replied(client, "GREETING");
        boolean data = false;
        for (String line; goesOn && (line = in.readLine()) != null; ) {
            lines.add(line);
            if (data && !line.equals(".")) {
                continue;
            }
            String command = line.split(" ")[0];
            goesOn = replied(client, command);
            data = command.equals("DATA") && !script.containsKey(command);
        }
    }

    private boolean replied(Socket client, String command) throws IOException {
        String reply = script.getOrDefault(command, WELL_BEHAVED.get(command));
        if (HANG_UP.equals(reply)) {
            return false;
        }
        client.getOutputStream().write((reply + "\r\n").getBytes(UTF_8));
        return true;
    }
}
