package care.dyad.launcher;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.StartFailed;
import care.dyad.launcher.play.DemoStream;
import care.dyad.launcher.system.LocalSystem;
import care.dyad.launcher.system.Supervisor;
import care.dyad.launcher.system.VirtualTime;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;

/** Keeps everything up, and ends all of it when it ends itself, whatever the reason. */
final class Foreground {

    private final Run run;
    private final boolean demo;
    private final boolean quiet;
    private final LocalSystem system;
    private final Supervisor supervisor = new Supervisor(Foreground::announce);
    private volatile boolean ending;

    Foreground(Run run, boolean demo, boolean quiet) throws IOException {
        this.run = run;
        this.demo = demo;
        this.quiet = quiet;
        this.system = run.system();
    }

    /** Comes back only when it has to give up; Ctrl-C and {@code ./dyad down} end the process. */
    int stayUp() throws IOException, InterruptedException {
        run.launcher().write(ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(this::bringDown));
        var logs = freshLogs();
        try {
            announce("starting Kafka, registry, PostgreSQL, mail sink and the four services");
            system.start();
        } catch (StartFailed e) {
            if (!ending) {
                System.err.println("dyad: " + e.getMessage());
            }
            return 1;
        }
        supervisor.watch(system.children());
        System.out.println(Addresses.of(run.ports()));
        Files.createFile(run.ready());
        if (demo) {
            var time = VirtualTime.read(run.clock());
            Thread.ofVirtual().start(new DemoStream(run.folders().home(), run.ports(), time));
        }
        while (!supervisor.givenUp().isDone()) {
            logs.printAdded();
            Thread.sleep(200);
        }
        System.err.println("dyad: " + supervisor.givenUp().join() + "; everything is ended");
        return 1;
    }

    private Logs freshLogs() throws IOException {
        var logs = new Logs();
        for (Child child : system.children()) {
            var log = run.folders().log(child.name());
            Files.deleteIfExists(log);
            if (!quiet) {
                logs.follow(child.name(), log);
            }
        }
        return logs;
    }

    private void bringDown() {
        ending = true;
        supervisor.close();
        announce("ending everything");
        try {
            Files.deleteIfExists(run.ready());
            system.stop();
            rest();
            run.launcher().delete();
            announce("everything is ended");
        } catch (IOException | StartFailed e) {
            System.err.println("dyad: " + e.getMessage() + "; ./dyad down ends what is left");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** While nothing runs, the services' time passes no faster than time does. */
    private void rest() throws IOException {
        if (Files.exists(run.clock())) {
            VirtualTime.read(run.clock())
                    .continuedAt(Clock.systemUTC().instant(), 1)
                    .write(run.clock());
        }
    }

    private static void announce(String line) {
        System.out.println("dyad: " + line);
    }
}
