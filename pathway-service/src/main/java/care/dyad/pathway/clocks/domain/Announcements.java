package care.dyad.pathway.clocks.domain;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides who is told of a deadline. */
public final class Announcements {

    private final Directory directory;

    public Announcements(Directory directory) {
        this.directory = directory;
    }

    /** Tells the team that its deadline comes near. */
    public ClockEvent dueSoon(TimedEpisode episode, Deadline deadline, Instant now) {
        return new ClockEvent.SlaDueSoon(episode, deadline, deadline.level(now), team(episode));
    }

    /** Tells the team that its deadline passed; unless the referral is routine, on-call as well. */
    public ClockEvent breached(TimedEpisode episode, Deadline deadline) {
        List<Contact> tell = new ArrayList<>(team(episode));
        Contact onCall = directory.onCall().contact();
        if (episode.priority() != Priority.ROUTINE && !tell.contains(onCall)) {
            tell.add(onCall);
        }
        return new ClockEvent.SlaBreached(episode, deadline, List.copyOf(tell));
    }

    /**
     * Tells that the work was done. Late work whose breach was not announced yet, because the
     * service was down or the sweep had not come round, is told as a breach first.
     */
    public List<ClockEvent> met(TimedEpisode episode, EpisodeClock clock, Instant doneAt) {
        Deadline deadline = clock.deadline();
        ClockEvent met = new ClockEvent.SlaMet(episode, deadline, doneAt);
        boolean silentBreach = !deadline.isInTime(doneAt) && clock.state() != ClockState.BREACHED;
        return silentBreach ? List.of(breached(episode, deadline), met) : List.of(met);
    }

    private List<Contact> team(TimedEpisode episode) {
        Contact service = episode.service();
        return List.of(service == null ? directory.triageDesk() : service);
    }
}
