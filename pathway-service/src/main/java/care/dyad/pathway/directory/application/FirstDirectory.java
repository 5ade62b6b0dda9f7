package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.DirectorySnapshot;

/** The directory that a system starts with. */
@FunctionalInterface
public interface FirstDirectory {

    /**
     * Reads it.
     *
     * @throws RuntimeException when it cannot be read or has a fault; the service does not start
     */
    DirectorySnapshot read();
}
