package care.dyad.pathway.directory.application;

import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.ServiceEntry;

/** The text of a directory, in YAML; JSON is read as well, because it is YAML. */
public interface DirectoryFormat {

    /** Reads a whole directory. */
    Reading<DirectorySnapshot> readDirectory(String text);

    /** Reads one service, in the words that it has in a whole directory. */
    Reading<ServiceEntry> readService(String text);

    /** Writes a directory so that reading it gives the same one. */
    String write(DirectorySnapshot directory);
}
