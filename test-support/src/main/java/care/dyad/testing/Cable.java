package care.dyad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stretch of network to a server on this machine: what connects to its port reaches the server,
 * until somebody does something to it. As in a network, neither end is told.
 */
public final class Cable implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    private final ServerSocket entry;
    private final int server;
    private final Object change = new Object();
    private final List<Wire> wires = new CopyOnWriteArrayList<>();
    private boolean isCut;
    private Duration delay = Duration.ZERO;

    private Cable(ServerSocket entry, int server) {
        this.entry = entry;
        this.server = server;
    }

    /** A cable to {@code port} on this machine. */
    public static Cable to(int port) {
        try {
            var cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
            Thread.ofVirtual().start(cable::accept);
            return cable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it begins. */
    public int port() {
        return entry.getLocalPort();
    }

    /** Nothing gets through any more; what is on its way arrives after {@link #mend}. */
    public void cut() {
        change(true, delay);
    }

    /** Everything gets through again. */
    public void mend() {
        change(false, delay);
    }

    /** Whatever passes takes so much longer. */
    public void slowDown(Duration longer) {
        change(isCut(), longer);
    }

    /** As a router that starts anew: what is connected gets nowhere any more, what comes does. */
    public void forget() {
        wires.forEach(wire -> wire.forgotten = true);
    }

    /** Closes what is connected and takes nothing more. */
    @Override
    public void close() {
        closeQuietly(entry);
        wires.forEach(Wire::close);
    }

    private void change(boolean cut, Duration longer) {
        synchronized (change) {
            isCut = cut;
            delay = longer;
            change.notifyAll();
        }
    }

    private boolean isCut() {
        synchronized (change) {
            return isCut;
        }
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var wire = new Wire(entry.accept());
                wires.add(wire);
                Thread.ofVirtual().start(wire::connect);
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void awaitPassage() throws InterruptedException {
        Duration longer;
        synchronized (change) {
            while (isCut) {
                change.wait();
            }
            longer = delay;
        }
        Thread.sleep(longer);
    }

    private static void closeQuietly(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception e) {
            throw new IllegalStateException("a socket cannot be closed", e);
        }
    }

    /** One connection. */
    private final class Wire {

        private final Socket near;
        private final Socket far = new Socket();
        private volatile boolean forgotten;

        Wire(Socket near) {
            this.near = near;
        }

        void connect() {
            try {
                awaitPassage();
                far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server));
                Thread.ofVirtual().start(() -> pass(near, far));
                pass(far, near);
            } catch (IOException e) {
                close(); // nobody listens there
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** What a forgotten connection sends is read and dropped, and so is its end. */
        private void pass(Socket from, Socket to) {
            var chunk = new byte[CHUNK];
            try {
                for (int read = from.getInputStream().read(chunk);
                        read >= 0;
                        read = from.getInputStream().read(chunk)) {
                    awaitPassage();
                    if (!forgotten) {
                        to.getOutputStream().write(chunk, 0, read);
                    }
                }
                awaitPassage();
            } catch (IOException e) {
                // one end is gone: the other learns of it, unless it is forgotten
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!forgotten) {
                close();
            }
        }

        void close() {
            closeQuietly(near);
            closeQuietly(far);
            wires.remove(this);
        }
    }
}
