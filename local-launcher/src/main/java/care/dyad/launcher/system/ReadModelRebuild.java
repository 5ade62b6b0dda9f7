package care.dyad.launcher.system;

import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command of pathway-service that rebuilds its read model, from the jar that ships.
 *
 * @param folders of the project
 * @param time the time that the services go by
 * @param endpoints of the infrastructure
 * @param database the database that is filled; it has to be empty
 */
public record ReadModelRebuild(
        Folders folders, VirtualTime time, Endpoints endpoints, String database) {

    private static final String LIVE = "pathway_service";

    /**
     * Fills the database, compares it with the service's own, and says so.
     *
     * @param output where it prints
     * @return 0 when every row is the same, 1 without a result, 3 otherwise
     */
    public int run(Redirect output) throws IOException, InterruptedException {
        var jar = new ServiceJar(folders.home().resolve("pathway-service"));
        var service =
                new Service(
                        "pathway-service",
                        0,
                        0,
                        database,
                        jar,
                        endpoints,
                        time,
                        List.of(),
                        Map.of());
        service.prepare();
        List<String> command = new ArrayList<>(service.command());
        command.addAll(
                List.of(
                        "rebuild",
                        "--logging.level.root=ERROR",
                        "--dyad.rebuild.compare-with=" + endpoints.database(LIVE),
                        "--dyad.rebuild.compare-user=" + endpoints.databaseUser()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(service.environment());
        builder.environment().put("DYAD_REBUILD_COMPAREPASSWORD", endpoints.databasePassword());
        return builder.redirectOutput(output).start().waitFor();
    }
}
