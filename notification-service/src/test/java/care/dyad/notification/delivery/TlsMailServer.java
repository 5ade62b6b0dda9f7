package care.dyad.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A mail server that speaks TLS after STARTTLS (RFC 3207), with a certificate of its own. */
final class TlsMailServer implements AutoCloseable {

    private static final char[] PASSWORD = "password".toCharArray();

    private final ServerSocket socket;
    private final SSLContext tls;
    private final List<String> inTheClear = new CopyOnWriteArrayList<>();
    private final List<String> secured = new CopyOnWriteArrayList<>();

    /**
     * @param folder where the certificate is made
     * @param host whom it is made out to
     */
    TlsMailServer(Path folder, String host) throws Exception {
        tls = context(keys(folder.resolve("keys.p12"), host));
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Makes connections of those who trust this server. */
    SSLSocketFactory trusting() {
        return tls.getSocketFactory();
    }

    List<String> inTheClear() {
        return inTheClear;
    }

    List<String> secured() {
        return secured;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                greet(client);
            } catch (IOException e) {
                // Closed by the test, or by a client that does not trust the certificate.
            }
        }
    }

    private void greet(Socket client) throws IOException {
        reply(client, "220 ready");
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        for (String line; (line = in.readLine()) != null; ) {
            inTheClear.add(line);
            if (line.equals("STARTTLS")) {
                reply(client, "220 go on");
                var upgraded = (SSLSocket) tls.getSocketFactory().createSocket(client, null, true);
                upgraded.setUseClientMode(false);
                converse(upgraded);
                return;
            }
            reply(client, line.startsWith("EHLO") ? "250-hello\r\n250 STARTTLS" : "250 ok");
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        boolean data = false;
        for (String line; (line = in.readLine()) != null; ) {
            secured.add(line);
            if (!data || line.equals(".")) {
                reply(client, line.equals("DATA") ? "354 go on" : "250 ok");
            }
            data = line.equals("DATA") || data && !line.equals(".");
        }
    }

    private static void reply(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(UTF_8));
    }

    private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keys(Path file, String host) throws Exception {
        make(file, host);
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            made.load(in, PASSWORD);
        }
        made.setCertificateEntry("trusted", made.getCertificate("mail"));
        return made;
    }

    private static void make(Path file, String host) throws Exception {
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "SAN=dns:" + host,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
