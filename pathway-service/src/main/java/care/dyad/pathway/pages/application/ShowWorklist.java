package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.pathway.pages.domain.WorklistFilter;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Shows the open episodes of a member of staff; whoever is named on a page is in the access log.
 */
@Component
public class ShowWorklist {

    private static final int ROWS = 25;

    private final WorklistRows worklist;
    private final RecordAccess recordAccess;
    private final Clock clock;

    ShowWorklist(WorklistRows worklist, RecordAccess recordAccess, Clock clock) {
        this.worklist = worklist;
        this.recordAccess = recordAccess;
        this.clock = clock;
    }

    /**
     * A page: red flags above, then the earliest deadline first.
     *
     * @param number of the page, from 1; one that is too high is the last
     */
    @Transactional
    public WorklistPage show(Staff staff, WorklistFilter filter, int number) {
        WorklistQuery query = query(staff, filter);
        Instant until = worklist.latestChange();
        WorklistCounts counts = worklist.counts(query);
        int matching = counts.of(filter.band());
        int others = matching - worklist.emergencyCount(query);
        int pages = Math.max(1, Math.ceilDiv(others, ROWS));
        int page = Math.clamp(number, 1, pages);
        List<WorklistRow> emergencies = page == 1 ? worklist.emergencies(query) : List.of();
        List<WorklistRow> rows = worklist.page(query, (page - 1) * ROWS, ROWS);
        log(staff, Stream.concat(emergencies.stream(), rows.stream()).toList());
        return new WorklistPage(
                query,
                emergencies,
                rows,
                counts,
                matching,
                others,
                page,
                pages,
                worklist.teams(staff),
                until);
    }

    /** Everything of the people that a text finds. */
    @Transactional
    public List<WorklistRow> find(Staff staff, String text) {
        List<WorklistRow> found = worklist.find(staff, text);
        log(staff, found);
        return found;
    }

    /** Those of some episodes that are theirs to see. */
    @Transactional
    public List<WorklistRow> withIds(Staff staff, Collection<UUID> episodeIds) {
        List<WorklistRow> found = worklist.withIds(staff, episodeIds);
        log(staff, found);
        return found;
    }

    /** How many referrals of a worklist changed after a time, in real time, UTC. */
    @Transactional(readOnly = true)
    public int changedSince(Staff staff, WorklistFilter filter, Instant since) {
        return worklist.changedSince(query(staff, filter), since);
    }

    /** The reference of the referral to look at next, other than one. */
    @Transactional(readOnly = true)
    public Optional<String> next(Staff staff, String other) {
        WorklistQuery query = query(staff, WorklistFilter.NONE);
        return Stream.concat(
                        worklist.emergencies(query).stream(),
                        worklist.page(query, 0, ROWS).stream())
                .map(row -> row.episode().reference())
                .filter(reference -> !reference.equals(other))
                .findFirst();
    }

    private WorklistQuery query(Staff staff, WorklistFilter filter) {
        return new WorklistQuery(staff, filter, Horizon.at(clock.instant()));
    }

    private void log(Staff staff, List<WorklistRow> rows) {
        recordAccess.listed(
                staff.account(), rows.stream().map(row -> row.episode().referralId()).toList());
    }
}
