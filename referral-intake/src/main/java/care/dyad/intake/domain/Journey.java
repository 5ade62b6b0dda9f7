package care.dyad.intake.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a referral has come, in whatever order the events came: of each of its parts the latest
 * counts, and a redirect of the whole referral ends its older parts.
 *
 * @param progress of the referral, its episodes and its gaps
 * @param deadlines of its episodes
 */
public record Journey(List<Progress> progress, List<Deadline> deadlines) {

    private static final Comparator<Progress> OLDEST_FIRST =
            Comparator.comparingLong(Progress::sequence);

    public Journey {
        progress = progress.stream().sorted(OLDEST_FIRST).toList();
        deadlines = List.copyOf(deadlines);
    }

    ReferralState state() {
        if (withServices().findAny().isPresent()) {
            return ReferralState.WITH_SERVICE;
        }
        return isUnderReview()
                ? ReferralState.UNDER_REVIEW
                : settled().map(part -> part.standing().state()).orElse(ReferralState.RECEIVED);
    }

    List<Holder> heldBy() {
        return open().map(Progress::heldBy).filter(Objects::nonNull).distinct().toList();
    }

    OpenStep step() {
        if (state() == ReferralState.RECEIVED) {
            return new OpenStep(NextStep.TRIAGE, null, false);
        }
        boolean proposed = proposals().findAny().isPresent();
        return OpenStep.soonest(
                open().filter(part -> !(proposed && part.isOfTheWhole()))
                        .map(part -> OpenStep.of(part, deadlines)));
    }

    /** Why it is where it is: each reason once. */
    List<String> reasons() {
        return Stream.concat(telling(), missedContacts())
                .flatMap(part -> part.reasons().stream())
                .distinct()
                .toList();
    }

    Optional<String> advice() {
        return telling().map(Progress::advice).filter(Objects::nonNull).reduce((a, b) -> b);
    }

    /** The gaps that no service has filled since. */
    List<Gap> gaps() {
        return progress.stream()
                .filter(part -> part.standing() == Standing.GAP)
                .filter(gap -> withServices().noneMatch(part -> part.fills(gap)))
                .map(Gap::of)
                .toList();
    }

    /** What somebody still has to do something about: at services, and on the desk. */
    private Stream<Progress> open() {
        return isUnderReview()
                ? Stream.of(withServices(), review().stream(), proposals()).flatMap(part -> part)
                : withServices();
    }

    private Stream<Progress> telling() {
        return open().findAny().isPresent() ? open() : settled().stream();
    }

    private Stream<Progress> withServices() {
        return current().filter(part -> part.standing().state() == ReferralState.WITH_SERVICE);
    }

    private Stream<Progress> proposals() {
        return current().filter(part -> part.standing() == Standing.PROPOSED);
    }

    /** Until the mother was seen after them, or nobody cares for her any more. */
    private Stream<Progress> missedContacts() {
        long news = withServices().mapToLong(Progress::sequence).max().orElse(Long.MAX_VALUE);
        return current()
                .filter(part -> part.standing() == Standing.CONTACT_MISSED)
                .filter(missed -> missed.sequence() > news);
    }

    private Optional<Progress> review() {
        return whole().filter(part -> part.standing() == Standing.UNDER_REVIEW);
    }

    /** From the review's beginning until what follows from it has come here too. */
    private boolean isUnderReview() {
        return proposals().findAny().isPresent()
                || review().filter(review -> current().noneMatch(part -> settles(part, review)))
                        .isPresent();
    }

    private static boolean settles(Progress part, Progress review) {
        return part.standing().state() == ReferralState.WITH_SERVICE
                || (part.standing().isEnd() && part.sequence() > review.sequence());
    }

    /** The latest of what ended or was replaced, the whole or a part. */
    private Optional<Progress> settled() {
        return current()
                .filter(part -> part.standing().isEnd() || part.standing() == Standing.REPLACED)
                .max(OLDEST_FIRST);
    }

    private Optional<Progress> whole() {
        return progress.stream().filter(Progress::isOfTheWhole).findFirst();
    }

    /** Without the parts that ended when the whole referral was redirected. */
    private Stream<Progress> current() {
        long redirected =
                whole().filter(part -> part.standing() == Standing.REDIRECTED)
                        .map(Progress::sequence)
                        .orElse(0L);
        return progress.stream().filter(part -> part.sequence() >= redirected);
    }
}
