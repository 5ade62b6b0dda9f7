package care.dyad.pathway.clocks.application;

import org.springframework.stereotype.Component;

/** Announces every deadline that has come near or passed; one call is one sweep. */
@Component
public class AnnounceDeadlines {

    private final AnnounceSomeDeadlines some;

    AnnounceDeadlines(AnnounceSomeDeadlines some) {
        this.some = some;
    }

    /**
     * Sweeps until nothing is due, in transactions of limited size.
     *
     * @return how many announcements were made
     */
    public int sweep() {
        int announced = 0;
        for (int last = some.announce(); last > 0; last = some.announce()) {
            announced += last;
        }
        return announced;
    }
}
