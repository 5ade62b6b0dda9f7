package care.dyad.pathway.directory.file;

import care.dyad.pathway.PathwaySettings;
import care.dyad.pathway.directory.domain.Directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Supplies the directory, without which the service does not start. */
@Configuration(proxyBeanMethods = false)
class DirectoryFromFile {

    @Bean
    Directory directory(PathwaySettings settings) {
        return DirectoryFile.read(settings.directory());
    }
}
