package care.dyad.pathway.directory.file;

import care.dyad.pathway.directory.application.DirectoryFormat;
import care.dyad.pathway.directory.application.Reading;
import care.dyad.pathway.directory.domain.DirectorySnapshot;
import care.dyad.pathway.directory.domain.ServiceEntry;

import org.springframework.stereotype.Component;

@Component
class YamlDirectoryFormat implements DirectoryFormat {

    @Override
    public Reading<DirectorySnapshot> readDirectory(String text) {
        return DirectoryFile.readDirectory(text);
    }

    @Override
    public Reading<ServiceEntry> readService(String text) {
        return DirectoryFile.readService(text);
    }

    @Override
    public String write(DirectorySnapshot directory) {
        return DirectoryWriter.write(directory);
    }
}
