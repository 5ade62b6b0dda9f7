package care.dyad.pathway.pages.application;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.episodes.application.Staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Open episodes as rows, and how many there are. */
public interface WorklistRows {

    /** Open episodes of emergencies, the earliest deadline first; never more than a hundred. */
    List<WorklistRow> emergencies(WorklistQuery query);

    /**
     * All other open episodes, the earliest deadline first.
     *
     * @param offset how many to leave out
     * @param atMost how many at most
     */
    List<WorklistRow> page(WorklistQuery query, int offset, int atMost);

    /** How many there are in each band, emergencies included, whatever band the filter says. */
    WorklistCounts counts(WorklistQuery query);

    /** How many emergencies there are in the band of the filter. */
    int emergencyCount(WorklistQuery query);

    /** How many referrals changed after a time, in real time, UTC. */
    int changedSince(WorklistQuery query, Instant since);

    /** The time of the latest change that can be seen, in real time, UTC. */
    Instant latestChange();

    /** The services that have open episodes which the member of staff sees, by name. */
    List<Contact> teams(Staff staff);

    /**
     * Episodes, ended ones too, of a person.
     *
     * @param text an NHS number, a reference, or how a family name begins
     */
    List<WorklistRow> find(Staff staff, String text);

    /** Those of some episodes that the member of staff sees, the earliest deadline first. */
    List<WorklistRow> withIds(Staff staff, Collection<UUID> episodeIds);
}
