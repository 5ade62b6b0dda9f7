package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.domain.Directory;

import org.springframework.core.io.ClassPathResource;

/** The directory that ships, for tests. */
public final class IllustrativeDirectory {

    private IllustrativeDirectory() {}

    public static Directory read() {
        return DirectoryFile.read(new ClassPathResource("directory/illustrative.yaml"));
    }
}
