package care.dyad.pathway.directory.schedule;

import care.dyad.pathway.directory.application.CurrentDirectory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for edits of the directory, which any instance may have made, in real time. */
@Component
class DirectoryWatch {

    private final CurrentDirectory directory;

    DirectoryWatch(CurrentDirectory directory) {
        this.directory = directory;
    }

    @Scheduled(fixedDelayString = "${dyad.pathway.directory-watch:1s}")
    void look() {
        directory.refresh();
    }
}
