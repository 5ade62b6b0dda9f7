package care.dyad.testing;

import org.jspecify.annotations.Nullable;

/** Holds the one infrastructure of a JVM. */
final class SharedInfrastructure {

    private static @Nullable Infrastructure started;

    private SharedInfrastructure() {}

    static synchronized Infrastructure get() {
        Infrastructure infrastructure = started;
        if (infrastructure == null) {
            infrastructure =
                    "containers".equals(System.getProperty("dyad.infrastructure"))
                            ? Containers.start()
                            : ChildProcesses.start();
            started = infrastructure;
        }
        return infrastructure;
    }
}
