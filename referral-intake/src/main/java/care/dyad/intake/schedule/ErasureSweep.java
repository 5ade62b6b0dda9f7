package care.dyad.intake.schedule;

import care.dyad.intake.application.RepeatErasures;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells erasures again until they are confirmed, by real time. */
@Component
class ErasureSweep {

    private static final Logger log = LoggerFactory.getLogger(ErasureSweep.class);

    private final RepeatErasures repeatErasures;

    ErasureSweep(RepeatErasures repeatErasures) {
        this.repeatErasures = repeatErasures;
    }

    @Scheduled(fixedDelayString = "${dyad.intake.repeat-erasures-every:1h}")
    void sweep() {
        int unconfirmed = repeatErasures.repeat();
        if (unconfirmed > 0) {
            log.warn("{} erasures are not confirmed by pathway-service, told again", unconfirmed);
        }
    }
}
