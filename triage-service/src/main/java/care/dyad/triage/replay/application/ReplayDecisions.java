package care.dyad.triage.replay.application;

import care.dyad.triage.application.RulesFailed;
import care.dyad.triage.application.Ruleset;
import care.dyad.triage.domain.ReferralFacts;
import care.dyad.triage.domain.TriageDecision;
import care.dyad.triage.replay.domain.LogEntry;
import care.dyad.triage.replay.domain.Span;
import care.dyad.triage.replay.domain.StoredDecision;
import care.dyad.triage.replay.domain.Tally;

import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Decides again on every stored decision of a log. */
@Component
class ReplayDecisions {

    private static final int READERS = 2;

    private final StoredDecisions decisions;

    ReplayDecisions(StoredDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * Counts what {@code ruleset} makes of a log. The longest spans are begun first, so that the
     * readers end together.
     *
     * @param onEach called for each record, from several threads
     * @throws LogUnavailable when the log cannot be read to its end
     * @throws InterruptedException when it is to stop
     */
    Tally replay(List<Span> log, Ruleset ruleset, Runnable onEach) throws InterruptedException {
        var longestFirst = Comparator.comparingLong(Span::length).reversed();
        try (ExecutorService readers = readers()) {
            return sum(
                    readers.invokeAll(
                            log.stream()
                                    .sorted(longestFirst)
                                    .map(span -> reading(span, ruleset, onEach))
                                    .toList()));
        }
    }

    private Callable<Tally> reading(Span span, Ruleset ruleset, Runnable onEach) {
        return () -> {
            var tally = new Tally();
            decisions.read(
                    span,
                    entry -> {
                        add(entry, ruleset, tally);
                        onEach.run();
                    });
            return tally;
        };
    }

    private static void add(LogEntry entry, Ruleset ruleset, Tally tally) {
        switch (entry) {
            case StoredDecision stored -> tally.add(stored, decide(ruleset, stored.facts()));
            case LogEntry.Unreadable record -> tally.add(record);
            case LogEntry.Unknown event -> tally.add(event);
        }
    }

    /** As triage itself does: where the rules fail, a clinician must decide. */
    private static TriageDecision decide(Ruleset ruleset, ReferralFacts facts) {
        try {
            return ruleset.decide(facts);
        } catch (RulesFailed e) {
            return TriageDecision.failed();
        }
    }

    private static Tally sum(List<Future<Tally>> parts) throws InterruptedException {
        var sum = new Tally();
        for (Future<Tally> part : parts) {
            try {
                sum.add(part.get());
            } catch (ExecutionException e) {
                throw e.getCause() instanceof LogUnavailable away
                        ? away
                        : new IllegalStateException("a reader of the log failed", e);
            }
        }
        return sum;
    }

    private static ExecutorService readers() {
        return Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().daemon().name("replay-", 1).factory());
    }
}
