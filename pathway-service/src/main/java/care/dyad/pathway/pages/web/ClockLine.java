package care.dyad.pathway.pages.web;

import care.dyad.pathway.clocks.domain.ClockState;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A deadline of an episode, in words.
 *
 * @param rule which deadline and why
 * @param stands how it stands
 * @param colour of its tag; null for plain text
 * @param date the last day or moment in time
 */
record ClockLine(String rule, String stands, @Nullable String colour, String date) {

    static ClockLine of(EpisodeClock clock, Horizon horizon) {
        Instant dueAt = clock.deadline().dueAt();
        DueWords due = DueWords.of(dueAt, horizon);
        return new ClockLine(
                Words.of(clock.deadline().kind()),
                switch (clock.state()) {
                    case RUNNING, DUE_SOON, BREACHED -> due.distance();
                    case MET -> "Done";
                    case ENDED -> "Ended before it was done";
                },
                switch (clock.state()) {
                    case RUNNING, DUE_SOON, BREACHED -> due.colour();
                    case MET -> "green";
                    case ENDED -> "grey";
                },
                PlainTime.deadline(dueAt));
    }

    /** Whether the work is still awaited. */
    static boolean isRunning(EpisodeClock clock) {
        return clock.state() != ClockState.MET && clock.state() != ClockState.ENDED;
    }
}
