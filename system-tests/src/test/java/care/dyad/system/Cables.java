package care.dyad.system;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.system.Broker.Listener;
import care.dyad.testing.Cable;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cable between each service and each server that it uses, and to each broker one. */
final class Cables {

    /** The two ends of a cable. */
    private record Ends(String service, String server) {}

    private final Endpoints direct;
    private final List<Ports> brokers;
    private final Map<Ends, List<Cable>> cables = new HashMap<>();

    Cables(Endpoints direct, int brokers) {
        this.direct = direct;
        this.brokers = Stream.generate(Ports::free).limit(brokers).toList();
        for (String service : CabledDyad.SERVICES) {
            cables.put(
                    new Ends(service, "kafka"),
                    this.brokers.stream().map(p -> Cable.to(port(service, p))).toList());
            lay(service, "registry", URI.create(direct.schemaRegistry()).getPort());
            lay(service, "postgres", database().getPort());
            lay(service, "smtp", direct.smtpPort());
        }
    }

    private void lay(String service, String server, int port) {
        cables.put(new Ends(service, server), List.of(Cable.to(port)));
    }

    /** A port of a broker's own for each service; these ports have names, for want of others. */
    private static int port(String service, Ports ports) {
        return switch (service) {
            case "referral-intake" -> ports.intake();
            case "triage-service" -> ports.triage();
            case "pathway-service" -> ports.pathway();
            default -> ports.notification();
        };
    }

    /** What is between a service and a kind of server. */
    List<Cable> between(String service, String server) {
        return Objects.requireNonNull(
                cables.get(new Ends(service, server)), service + " to " + server);
    }

    /** The brokers at the other end. */
    List<Broker> brokers(Folders folders) {
        List<Broker> all = new ArrayList<>();
        for (int i = 0; i < brokers.size(); i++) {
            int index = i;
            List<Listener> listeners =
                    CabledDyad.SERVICES.stream()
                            .map(
                                    service ->
                                            new Listener(
                                                    service.replace("-", "")
                                                            .toUpperCase(Locale.ROOT),
                                                    port(service, brokers.get(index)),
                                                    between(service, "kafka").get(index).port()))
                            .toList();
            all.add(new Broker(i + 1, brokers, listeners, folders));
        }
        return List.copyOf(all);
    }

    /** Where a service finds everything. */
    Endpoints endpoints(String service) {
        URI registry = URI.create(direct.schemaRegistry());
        return new Endpoints(
                IntStream.range(0, brokers.size())
                        .mapToObj(i -> "localhost:" + between(service, "kafka").get(i).port())
                        .collect(Collectors.joining(",")),
                "http://localhost:" + port(service, "registry") + registry.getPath(),
                "jdbc:postgresql://localhost:" + port(service, "postgres") + "/",
                direct.databaseUser(),
                direct.databasePassword(),
                "localhost",
                port(service, "smtp"),
                direct.mailApi());
    }

    private int port(String service, String server) {
        return between(service, server).getFirst().port();
    }

    private URI database() {
        return URI.create(direct.databaseServer().substring("jdbc:".length()));
    }
}
