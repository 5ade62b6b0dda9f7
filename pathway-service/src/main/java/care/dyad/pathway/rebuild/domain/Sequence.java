package care.dyad.pathway.rebuild.domain;

/** Follows the numbers of the events of a referral on a topic: repeats are left out. */
final class Sequence {

    private long last;
    private boolean gap;

    /** Whether an event is news; one that was published again is not. */
    boolean isNext(long number) {
        if (number <= last) {
            return false;
        }
        gap = gap || number != last + 1;
        last = number;
        return true;
    }

    long last() {
        return last;
    }

    boolean hasGap() {
        return gap;
    }
}
