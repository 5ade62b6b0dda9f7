package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.launcher.infrastructure.Child;
import care.dyad.launcher.infrastructure.Endpoints;
import care.dyad.launcher.infrastructure.Folders;
import care.dyad.launcher.infrastructure.LocalInfrastructure;
import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.ReadModelRebuild;
import care.dyad.launcher.system.ServiceProcesses;
import care.dyad.launcher.system.VirtualTime;
import care.dyad.testing.Infrastructure;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A system of its own whose services are replaced, one after the other, by today's. */
final class UpgradedDyad implements Dyad, Infrastructure {

    private final Folders folders;
    private final Ports earlierPorts = Ports.free();
    private final Ports todaysPorts = Ports.free();
    private final LocalInfrastructure infrastructure;
    private final ServiceProcesses earlier;
    private final ServiceProcesses todays;
    private final Set<String> replaced = ConcurrentHashMap.newKeySet();

    UpgradedDyad(EarlierVersion version, Path data) {
        folders = new Folders(Folders.projectHome(), data);
        infrastructure = new LocalInfrastructure(folders, earlierPorts);
        earlier =
                new ServiceProcesses(
                        new Folders(version.home(), folders.of("earlier")),
                        earlierPorts,
                        VirtualTime.real(),
                        endpoints());
        todays =
                new ServiceProcesses(
                        new Folders(folders.home(), folders.of("todays")),
                        todaysPorts,
                        VirtualTime.real(),
                        endpoints(),
                        Map.of("DYAD_INSTANCE", "1"));
    }

    /** Contracts are today's, as an upgrade begins with them; services are the earlier ones. */
    void start() throws InterruptedException {
        infrastructure.start(ServiceProcesses.DATABASES);
        earlier.start();
    }

    /** Today's beside the earlier one, until {@link #endEarlier}. */
    void startTodays(String service) throws Exception {
        child(todays, service).start();
        replaced.add(service);
    }

    /** In good order. */
    void endEarlier(String service) throws Exception {
        child(earlier, service).stop();
    }

    /** What the rebuild prints when every row is as the topics tell it. */
    String rebuilt() throws Exception {
        Path said = folders.of("rebuild.log");
        infrastructure.emptyDatabase("pathway_rebuilt");
        int ended =
                new ReadModelRebuild(folders, VirtualTime.real(), endpoints(), "pathway_rebuilt")
                        .run(Redirect.to(said.toFile()));
        String text = Files.readString(said);
        assertThat(ended).as(text).isZero();
        return text;
    }

    void stop() throws InterruptedException {
        earlier.stop();
        todays.stop();
        infrastructure.stop();
    }

    private static Child child(ServiceProcesses services, String name) {
        return services.children().stream()
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    private Ports portsOf(String service) {
        return replaced.contains(service) ? todaysPorts : earlierPorts;
    }

    @Override
    public Infrastructure infrastructure() {
        return this;
    }

    @Override
    public Endpoints endpoints() {
        return infrastructure.endpoints();
    }

    @Override
    public void createDatabase(String name) {
        infrastructure.createDatabases(List.of(name));
    }

    @Override
    public Child process(String name) {
        return infrastructure.children().stream()
                .filter(child -> child.name().equals(name))
                .findAny()
                .orElseThrow();
    }

    @Override
    public Api intake() {
        return new Api("http://localhost:" + portsOf("referral-intake").intake(), "referrer");
    }

    @Override
    public Api ops() {
        return new Api("http://localhost:" + portsOf("referral-intake").intake(), "ops");
    }

    @Override
    public Api pathway() {
        return new Api("http://localhost:" + portsOf("pathway-service").pathway(), "clinician");
    }
}
