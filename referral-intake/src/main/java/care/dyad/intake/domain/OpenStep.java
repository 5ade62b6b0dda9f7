package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to happen next with a part of a referral.
 *
 * @param next what, or null when nothing is left
 * @param dueAt until when, exclusive, or null
 * @param overdue whether a deadline of it passed
 */
record OpenStep(@Nullable NextStep next, @Nullable Instant dueAt, boolean overdue) {

    private static final Comparator<OpenStep> SOONEST =
            Comparator.comparing((OpenStep step) -> step.next() == null)
                    .thenComparing(OpenStep::dueAt, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(OpenStep::next, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The step of these that comes first; an empty one without any. */
    static OpenStep soonest(Stream<OpenStep> steps) {
        return steps.min(SOONEST).orElse(new OpenStep(null, null, false));
    }

    /**
     * The next step of a part. Its clocks tell the deadline; the event that opened it tells it for
     * as long as the clock of that deadline is not known.
     */
    static OpenStep of(Progress part, List<Deadline> deadlines) {
        NextStep next = part.standing().next();
        List<Deadline> own =
                part.isOfTheWhole()
                        ? deadlines
                        : deadlines.stream()
                                .filter(one -> one.episode().equals(part.about()))
                                .toList();
        Stream<Instant> running = own.stream().filter(one -> one.isOf(next)).map(Deadline::dueAt);
        Optional<Instant> announced =
                Optional.ofNullable(part.dueAt())
                        .filter(due -> own.stream().noneMatch(one -> one.explains(due)));
        return new OpenStep(
                next,
                Stream.concat(running, announced.stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                own.stream()
                        .anyMatch(one -> one.isOf(next) && one.state() == DeadlineState.OVERDUE));
    }
}
