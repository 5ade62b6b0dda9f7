package care.dyad.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server for many at once, which does with each message what it is told. */
final class FlakyMailServer implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("Message-ID: <(.+)@dyad.local>");

    private final ServerSocket socket;
    private final Function<String, Ledger.Turn> turns;

    /**
     * @param turns given the id of a message, which may block
     */
    FlakyMailServer(Function<String, Ledger.Turn> turns) {
        this.turns = turns;
        try {
            socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void converse(Socket client) {
        try (client) {
            var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
            reply(client, "220 ready");
            for (String line; (line = in.readLine()) != null; ) {
                if (line.equals("DATA")) {
                    reply(client, "354 go on");
                    if (!answered(client, turns.apply(idIn(in)))) {
                        return;
                    }
                } else {
                    reply(client, line.equals("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            // The sender was killed, as some tests want it.
        }
    }

    private static boolean answered(Socket client, Ledger.Turn turn) throws IOException {
        switch (turn) {
            case TAKE -> reply(client, "250 taken over");
            case REFUSE_FOR_NOW -> reply(client, "451 not now");
            case TAKE_AND_BE_SILENT -> {
                return false;
            }
        }
        return true;
    }

    private static String idIn(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            Matcher found = ID.matcher(line);
            id = found.matches() ? found.group(1) : id;
        }
        return id;
    }

    private static void reply(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }
}
