package care.dyad.pathway.clocks.schedule;

import care.dyad.pathway.clocks.application.AnnounceDeadlines;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sweeps every few seconds of real time, also when domain time runs faster. */
@Component
@EnableScheduling
class DeadlineSweep {

    private final AnnounceDeadlines announceDeadlines;

    DeadlineSweep(AnnounceDeadlines announceDeadlines) {
        this.announceDeadlines = announceDeadlines;
    }

    @Scheduled(fixedDelayString = "${dyad.pathway.sweep-every:2s}")
    void sweep() {
        announceDeadlines.sweep();
    }
}
