package care.dyad.launcher.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of a local run, all on the loopback interface. */
public record Ports(
        int pathway,
        int intake,
        int triage,
        int notification,
        int registry,
        int registryManagement,
        int mailPage,
        int smtp,
        int kafka,
        int kafkaController,
        int postgres) {

    /** What this process gave away, and nobody may listen on yet. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    /** A port and what listens on it. */
    public record Named(String what, int port) {}

    /** The ports of the documentation, all moved by {@code offset}. */
    public static Ports standard(int offset) {
        return of(
                new int[] {8080, 8081, 8082, 8083, 8085, 9085, 8086, 3025, 9092, 9093, 5433},
                offset);
    }

    /** Ports that are free now, and were not given by this before. */
    public static Ports free() {
        // Below the range that the operating system gives to outgoing connections.
        var random = ThreadLocalRandom.current();
        List<Integer> found = new ArrayList<>();
        while (found.size() < 11) {
            int port = random.nextInt(15000, 32000);
            if (isFree(port) && GIVEN.add(port)) {
                found.add(port);
            }
        }
        return of(found.stream().mapToInt(Integer::intValue).toArray(), 0);
    }

    private static Ports of(int[] p, int offset) {
        int[] moved = Arrays.stream(p).map(port -> port + offset).toArray();
        return new Ports(
                moved[0], moved[1], moved[2], moved[3], moved[4], moved[5], moved[6], moved[7],
                moved[8], moved[9], moved[10]);
    }

    /** Every port with its name. */
    public List<Named> all() {
        return List.of(
                new Named("pathway-service and its pages", pathway),
                new Named("referral-intake", intake),
                new Named("triage-service", triage),
                new Named("notification-service", notification),
                new Named("the schema registry", registry),
                new Named("the schema registry's health", registryManagement),
                new Named("the mail sink's page", mailPage),
                new Named("the mail sink's SMTP", smtp),
                new Named("Kafka", kafka),
                new Named("Kafka's controller", kafkaController),
                new Named("PostgreSQL", postgres));
    }

    /** The ports on which something else listens already. */
    public List<Named> taken() {
        return all().stream().filter(named -> !isFree(named.port())).toList();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
