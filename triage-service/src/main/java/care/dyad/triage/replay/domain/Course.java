package care.dyad.triage.replay.domain;

import care.dyad.triage.domain.Disposition;
import care.dyad.triage.domain.Pathway;
import care.dyad.triage.domain.Priority;
import care.dyad.triage.domain.Severity;
import care.dyad.triage.domain.TriageDecision;

import java.util.Comparator;
import java.util.List;

/**
 * The part of a decision that changes what happens to a referral.
 *
 * @param pathways the primary first; none when a redirect or an undecided review
 */
public record Course(
        Disposition disposition, Priority priority, Severity severity, List<Pathway> pathways)
        implements Comparable<Course> {

    private static final Comparator<Course> ORDER =
            Comparator.comparing(Course::disposition)
                    .thenComparing(Course::priority)
                    .thenComparing(Course::severity)
                    .thenComparing(course -> course.pathways().toString());

    /** Keeps its own copy. */
    public Course {
        pathways = List.copyOf(pathways);
    }

    /** The course that a decision sets. */
    public static Course of(TriageDecision decision) {
        return new Course(
                decision.disposition(),
                decision.priority(),
                decision.severity(),
                decision.pathways());
    }

    /** Which way it is from this course to another. */
    public Direction to(Course other) {
        int urgency = other.priority.compareTo(priority);
        int intensity = Integer.compare(other.intensity(), intensity());
        if (urgency < 0 || intensity < 0) {
            return Direction.DOWN;
        }
        return urgency > 0 || intensity > 0 ? Direction.UP : Direction.SIDEWAYS;
    }

    /** None, VCSE, parent-infant, specialist. */
    private int intensity() {
        return pathways.stream().mapToInt(pathway -> pathway.ordinal() + 1).max().orElse(0);
    }

    @Override
    public int compareTo(Course other) {
        return ORDER.compare(this, other);
    }
}
