package care.dyad.pathway.reviews.domain;

import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.domain.RedirectReason;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Arrays;

/** What reviewers ask for, in tests. */
final class Requests {

    static final String PLACE = "The community team of the next county";

    private static final Note NOTE = new Note("Spoke with the midwife this morning");

    private Requests() {}

    static ReviewRequest confirm(String account) {
        return by(account, new ReviewDecision.Confirm(null));
    }

    static ReviewRequest by(String account, ReviewDecision decision) {
        return at(account, decision, null);
    }

    static ReviewRequest at(String account, ReviewDecision decision, @Nullable Instant time) {
        return new ReviewRequest(account, decision, ReviewGround.CLINICAL_JUDGEMENT, NOTE, time);
    }

    static ReviewDecision change(String pathways, Priority priority) {
        return new ReviewDecision.Change(
                Arrays.stream(pathways.split("\\+")).map(Pathway::valueOf).toList(),
                priority,
                null);
    }

    static ReviewDecision redirect() {
        return new ReviewDecision.Redirect(RedirectReason.NO_CONSENT, new Note(PLACE));
    }

    static SecondRequest second(String account) {
        return new SecondRequest(account, null, null);
    }

    static SecondRequest refuse(String account) {
        return new SecondRequest(account, new Note("The score is too high for that"), null);
    }
}
