package care.dyad.benchmark.pipeline;

import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.play.InventedReferrals;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.VirtualTime;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What a referral costs while ever more are stored. */
public final class Growth {

    private static final int ORIGINALS = 10_000;

    private Growth() {}

    /**
     * Prints a table in Markdown and writes {@code target/growth.json}.
     *
     * @param args {@code full} or {@code short}
     */
    public static void main(String[] args) throws Exception {
        Path home = Folders.projectHome();
        Ports ports = Ports.free();
        var folders = new Folders(home, Files.createTempDirectory("dyad-growth"));
        var system = new LocalSystem(folders, ports, VirtualTime.real());
        var referrals = new InventedReferrals(home, VirtualTime.real(), new Random(1));
        try {
            Commits.note(system, folders);
            system.start();
            measure(
                    system,
                    new Rounds(system.infrastructure().endpoints(), referrals),
                    List.of(ports.intake()),
                    args[0].equals("full") ? List.of(1, 10, 100) : List.of(1, 5));
        } finally {
            system.stop();
        }
        System.exit(0);
    }

    private static void measure(
            LocalSystem system, Rounds rounds, List<Integer> intakes, List<Integer> sizes)
            throws IOException, InterruptedException {
        var copies = new Copies(system.infrastructure().endpoints());
        rounds.send(ORIGINALS, intakes);
        copies.keepOriginals();
        List<Cost> costs = new ArrayList<>();
        int there = 1;
        for (int size : sizes) {
            copies.add(there, size - 1);
            there = size;
            String when = "%,d stored".formatted(size * ORIGINALS);
            costs.add(rounds.median(when, intakes, system.children()));
        }
        System.out.println(Cost.HEAD);
        costs.forEach(cost -> System.out.println(cost.line(costs.getFirst())));
        Files.writeString(
                Path.of("target", "growth.json"),
                JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(costs));
    }
}
