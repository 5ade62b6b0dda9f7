package care.dyad.pathway.directory.file;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.directory.application.Fault;
import care.dyad.pathway.directory.application.FirstDirectory;
import care.dyad.pathway.directory.application.Reading;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.start.RefusedToStart;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The directory that the settings name. */
@Component
class ConfiguredDirectory implements FirstDirectory {

    private static final Collector<CharSequence, ?, String> LINES = Collectors.joining("\n");

    private final Resource file;

    ConfiguredDirectory(PathwaySettings settings) {
        this.file = settings.directory();
    }

    @Override
    public DirectorySnapshot read() {
        return read(file);
    }

    static DirectorySnapshot read(Resource file) {
        return switch (DirectoryFile.readDirectory(text(file))) {
            case Reading.Read<DirectorySnapshot>(var directory) -> directory;
            case Reading.Faulty<DirectorySnapshot>(var faults) ->
                    throw refusal(file, faults.stream().map(Fault::toString).collect(LINES));
        };
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw refusal(file, "it cannot be read; set dyad.pathway.directory to a file");
        }
    }

    private static RefusedToStart refusal(Resource file, String reason) {
        return new RefusedToStart(
                "service directory refused: " + file.getDescription() + "\n" + reason);
    }
}
