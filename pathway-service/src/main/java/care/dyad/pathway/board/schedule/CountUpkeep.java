package care.dyad.pathway.board.schedule;

import care.dyad.pathway.board.application.AddUpCounts;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.util.concurrent.TimeUnit;

/** Adds counts up every second of real time, so that a look at them never has much to add. */
@Component
class CountUpkeep {

    private final AddUpCounts addUpCounts;

    CountUpkeep(AddUpCounts addUpCounts) {
        this.addUpCounts = addUpCounts;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void addUp() {
        addUpCounts.addUp();
    }
}
