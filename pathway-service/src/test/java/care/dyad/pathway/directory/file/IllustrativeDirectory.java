package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.application.Reading;
import care.dyad.pathway.directory.domain.DirectorySnapshot;

import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The directory that ships, for tests. */
public final class IllustrativeDirectory {

    private IllustrativeDirectory() {}

    public static DirectorySnapshot read() {
        return ((Reading.Read<DirectorySnapshot>) DirectoryFile.readDirectory(text())).value();
    }

    /** The file as it ships. */
    public static String text() {
        try {
            return new ClassPathResource("directory/illustrative.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
