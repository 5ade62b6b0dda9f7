package care.dyad.pathway.rebuild.application;

import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.rebuild.domain.CaseHistory;
import care.dyad.pathway.rebuild.domain.Fact;
import care.dyad.pathway.rebuild.domain.Fault;
import care.dyad.pathway.rebuild.domain.RebuiltCase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Fills an empty database from what the topics tell. Nothing is published and nobody is told. A
 * part is held in memory while it is folded: a sixth of all cases.
 */
@ForRebuild
public class RebuildReadModel {

    private static final int AT_ONCE = 1000;

    private final ToldFacts told;
    private final RebuiltCases rebuilt;

    RebuildReadModel(ToldFacts told, RebuiltCases rebuilt) {
        this.told = told;
        this.rebuilt = rebuilt;
    }

    /** Rebuilds everything. */
    public Rebuild rebuild() {
        if (!rebuilt.isEmpty()) {
            return new Rebuild.NotEmpty();
        }
        Map<UUID, Set<Fault>> faults = new TreeMap<>();
        long facts = 0;
        long cases = 0;
        for (int part = 0; part < told.parts(); part++) {
            Map<UUID, CaseHistory> histories = new HashMap<>();
            long[] read = {0};
            told.read(
                    part,
                    fact -> {
                        read[0]++;
                        add(fact, histories);
                    });
            facts += read[0];
            cases += keep(histories.values());
            histories.forEach((id, history) -> note(id, history.faults(), faults));
        }
        return new Rebuild.Filled(facts, cases, faults);
    }

    private static void add(Fact fact, Map<UUID, CaseHistory> histories) {
        histories.computeIfAbsent(fact.referralId(), id -> new CaseHistory()).add(fact);
    }

    private static void note(UUID id, Set<Fault> found, Map<UUID, Set<Fault>> faults) {
        if (!found.isEmpty()) {
            faults.put(id, found);
        }
    }

    private long keep(Collection<CaseHistory> histories) {
        long cases = 0;
        List<RebuiltCase> next = new ArrayList<>();
        List<Withdrawal> markers = new ArrayList<>();
        for (CaseHistory history : histories) {
            history.rebuilt().ifPresent(next::add);
            Optional<Withdrawal> marker = history.marker();
            marker.ifPresent(markers::add);
            if (next.size() == AT_ONCE) {
                cases += add(next);
            }
        }
        rebuilt.addMarkers(markers);
        return cases + add(next);
    }

    private int add(List<RebuiltCase> next) {
        int size = next.size();
        rebuilt.add(List.copyOf(next));
        next.clear();
        return size;
    }
}
