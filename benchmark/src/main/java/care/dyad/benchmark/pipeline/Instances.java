package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.play.InventedReferrals;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.launcher.system.VirtualTime;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What a referral costs with one instance of each service, with two, and with one again. */
public final class Instances {

    private static final int WARM_UP = 5_000;

    private Instances() {}

    /**
     * Prints a table in Markdown and writes {@code target/instances.json}.
     *
     * @param args {@code full} or {@code short}, which are the same here
     */
    public static void main(String[] args) throws Exception {
        Path home = Folders.projectHome();
        Ports ports = Ports.free();
        var folders = new Folders(home, Files.createTempDirectory("dyad-instances"));
        var first = new LocalSystem(folders, ports, VirtualTime.real());
        Ports others = Ports.free();
        var second =
                new ServiceProcesses(
                        new Folders(home, Files.createTempDirectory("dyad-instances")),
                        others,
                        VirtualTime.real(),
                        first.infrastructure().endpoints());
        var rounds =
                new Rounds(
                        first.infrastructure().endpoints(),
                        new InventedReferrals(home, VirtualTime.real(), new Random(1)));
        try {
            Commits.note(first, folders);
            first.start();
            print(measure(first, ports, second, others, rounds));
        } finally {
            second.stop();
            first.stop();
        }
        System.exit(0);
    }

    private static List<Cost> measure(
            LocalSystem first, Ports ports, ServiceProcesses second, Ports others, Rounds rounds)
            throws IOException, InterruptedException {
        List<Integer> one = List.of(ports.intake());
        List<Integer> both = List.of(ports.intake(), others.intake());
        List<Child> all =
                Stream.concat(first.children().stream(), second.children().stream()).toList();
        rounds.send(WARM_UP, one);
        Cost before = rounds.median("one of each service", one, first.children());
        second.start();
        rounds.send(WARM_UP, both);
        Cost with = rounds.median("two", both, all);
        second.stop();
        return List.of(before, with, rounds.median("one again", one, first.children()));
    }

    private static void print(List<Cost> costs) throws IOException {
        System.out.println(Cost.HEAD);
        costs.forEach(cost -> System.out.println(cost.line(costs.getFirst())));
        Files.writeString(
                Path.of("target", "instances.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(costs));
    }
}
