package care.dyad.notification.delivery;

import java.io.IOException;
import java.net.ServerSocket;

/** Receivers that do what no HTTP server does. */
final class RudeReceivers {

    private RudeReceivers() {}

    /** A byte of a header each 200 ms, for as long as somebody reads. */
    static void drip(ServerSocket socket) {
        try (var caller = socket.accept()) {
            caller.getOutputStream().write("HTTP/1.1 200 OK\r\nX-Long: ".getBytes());
            for (int i = 0; i < 100; i++) {
                caller.getOutputStream().write('x');
                caller.getOutputStream().flush();
                Thread.sleep(200);
            }
        } catch (IOException e) {
            // The caller has had enough, as it should.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads some of the call and hangs up. */
    static void drop(ServerSocket socket) {
        try (var caller = socket.accept()) {
            caller.getInputStream().read(new byte[100]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
