package care.dyad.intake.schedule;

import care.dyad.intake.FormSettings;
import care.dyad.intake.application.Drafts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes the drafts that nobody goes on with: they are personal. */
@Component
@EnableScheduling
class DraftSweep {

    private static final Logger log = LoggerFactory.getLogger(DraftSweep.class);

    private final Drafts drafts;
    private final FormSettings settings;

    DraftSweep(Drafts drafts, FormSettings settings) {
        this.drafts = drafts;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "${dyad.intake.form.sweep-every:1h}")
    void sweep() {
        int removed = drafts.removeUntouchedFor(settings.keepDrafts());
        if (removed > 0) {
            log.info("{} unfinished referrals were removed, untouched for too long", removed);
        }
    }
}
