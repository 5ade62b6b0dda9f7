package care.dyad.testing;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;

import java.nio.file.Path;
import java.util.List;

/** The local launcher's infrastructure on free ports, with data in the module's target folder. */
record ChildProcesses(LocalInfrastructure local) implements Infrastructure {

    static Infrastructure start() {
        TestRuns runs = new TestRuns(Path.of("target", "infrastructure-runs").toAbsolutePath());
        runs.clearLeftovers();
        var folders = new Folders(Folders.projectHome(), runs.begin());
        var local = new LocalInfrastructure(folders, Ports.free());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(local)));
        try {
            local.start(List.of());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the infrastructure started", e);
        }
        return new ChildProcesses(local);
    }

    private static void stop(LocalInfrastructure local) {
        try {
            local.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Endpoints endpoints() {
        return local.endpoints();
    }

    @Override
    public void createDatabase(String name) {
        local.createDatabases(List.of(name));
    }

    @Override
    public Child process(String name) {
        return local.children().stream()
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }
}
