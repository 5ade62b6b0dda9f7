package care.dyad.triage.replay.application;

import care.dyad.triage.application.Ruleset;
import care.dyad.triage.replay.domain.EquityLimit;
import care.dyad.triage.replay.domain.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** A replay and how far it is. */
public final class Replay {

    private final UUID id = UUID.randomUUID();
    private final Ruleset ruleset;
    private final @Nullable EquityLimit limit;
    private final List<Span> log;
    private final LongAdder read = new LongAdder();
    private volatile ReplayState state = new ReplayState.Running();
    private volatile @Nullable Thread worker;

    Replay(Ruleset ruleset, @Nullable EquityLimit limit, List<Span> log) {
        this.ruleset = ruleset;
        this.limit = limit;
        this.log = List.copyOf(log);
    }

    /** Identifies it for as long as it is kept. */
    public UUID id() {
        return id;
    }

    /** The rules that are tried out. */
    public Ruleset ruleset() {
        return ruleset;
    }

    /** The limit that it is judged by; null when there is none. */
    public @Nullable EquityLimit limit() {
        return limit;
    }

    /** What it reads. */
    public List<Span> log() {
        return log;
    }

    /** How many records it has read. */
    public long read() {
        return read.sum();
    }

    /** How many offsets it reads; some of them hold no record. */
    public long length() {
        return log.stream().mapToLong(Span::length).sum();
    }

    /** How it stands. */
    public ReplayState state() {
        return state;
    }

    void start(Runnable work) {
        Thread thread = Thread.ofPlatform().daemon().name("replay").unstarted(work);
        worker = thread;
        thread.start();
    }

    void stop() {
        Thread thread = worker;
        if (thread != null) {
            thread.interrupt();
        }
    }

    void count() {
        read.increment();
    }

    void become(ReplayState next) {
        state = next;
    }
}
