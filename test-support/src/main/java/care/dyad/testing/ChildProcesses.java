package care.dyad.testing;

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
    public String kafka() {
        return local.kafka();
    }

    @Override
    public String schemaRegistry() {
        return local.schemaRegistry();
    }

    @Override
    public String database(String name) {
        local.createDatabases(List.of(name));
        return local.database(name);
    }

    @Override
    public String databaseUser() {
        return local.databaseUser();
    }

    @Override
    public String databasePassword() {
        return local.databasePassword();
    }

    @Override
    public String smtpHost() {
        return "localhost";
    }

    @Override
    public int smtpPort() {
        return local.smtpPort();
    }

    @Override
    public String mailApi() {
        return local.mailApi();
    }
}
