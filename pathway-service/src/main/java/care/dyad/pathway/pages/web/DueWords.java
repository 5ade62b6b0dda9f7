package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.domain.DueBand;
import care.dyad.pathway.pages.domain.Horizon;
import care.dyad.ui.PlainTime;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A deadline in words.
 *
 * @param distance how far off, such as "Due tomorrow"; empty without a deadline
 * @param date the last day or moment in time; null without a deadline
 * @param colour of its tag; null when it needs none
 * @param late whether it has passed
 */
record DueWords(String distance, @Nullable String date, @Nullable String colour, boolean late) {

    static DueWords of(@Nullable Instant dueAt, Horizon horizon) {
        if (dueAt == null) {
            return new DueWords("", null, null, false);
        }
        DueBand band = horizon.of(dueAt);
        return new DueWords(
                PlainTime.distance(dueAt, horizon.now()),
                PlainTime.deadline(dueAt),
                switch (band) {
                    case BREACHED -> "red";
                    case TODAY -> "orange";
                    case SOON -> "yellow";
                    case LATER -> null;
                },
                band == DueBand.BREACHED);
    }
}
