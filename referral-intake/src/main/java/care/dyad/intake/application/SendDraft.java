package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;

/** Sends a draft: it becomes a referral and is gone, or both do not happen. */
@Component
public class SendDraft {

    private final SubmitReferral submitReferral;
    private final Drafts drafts;
    private final Clock clock;

    SendDraft(SubmitReferral submitReferral, Drafts drafts, Clock clock) {
        this.submitReferral = submitReferral;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Sends it.
     *
     * @param written makes a submission of it, given when it is sent; its source reference is the
     *     draft's id
     * @return {@code DuplicateReference} when it was sent a moment before
     */
    @Transactional
    public SubmissionOutcome send(
            UUID draft, Function<Instant, Submission> written, Origin origin) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SubmissionOutcome outcome = submitReferral.submit(written.apply(now), origin);
        switch (outcome) {
            case SubmissionOutcome.Accepted _, SubmissionOutcome.DuplicateReference _ ->
                    drafts.remove(draft, origin.account());
            case SubmissionOutcome.Refused _ -> {}
        }
        return outcome;
    }
}
