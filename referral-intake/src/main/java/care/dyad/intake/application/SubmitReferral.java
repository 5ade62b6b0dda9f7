package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.London;
import care.dyad.intake.domain.Receipt;
import care.dyad.intake.domain.Reference;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralRules;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Takes in a referral, exactly once: the referral and its events commit in one transaction. A
 * repeat gets the answer of the first time and causes nothing.
 */
@Component
public class SubmitReferral {

    private final Referrals referrals;
    private final ReferralEvents events;
    private final ReferralRules rules;
    private final Recognition recognition;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SubmitReferral(
            Referrals referrals,
            ReferralEvents events,
            ReferralRules rules,
            Recognition recognition,
            Clock clock) {
        this.referrals = referrals;
        this.events = events;
        this.rules = rules;
        this.recognition = recognition;
        this.clock = clock;
    }

    /** Takes in the submission, or says why not. */
    @Transactional
    public SubmissionOutcome submit(Submission submission, Origin origin) {
        SubmissionOutcome outcome = decide(submission, origin);
        if (!(outcome instanceof SubmissionOutcome.Accepted)) {
            events.refused();
        }
        return outcome;
    }

    private SubmissionOutcome decide(Submission submission, Origin origin) {
        Instant now = received(origin).truncatedTo(ChronoUnit.MILLIS);
        return switch (submission) {
            case Submission.Unreadable unreadable -> refuse(unreadable, now);
            case Submission.Readable readable ->
                    othersName(readable, origin).orElseGet(() -> take(readable, origin, now));
        };
    }

    /** Asked first: what is known under the name of another is none of this sender's business. */
    private static Optional<SubmissionOutcome> othersName(
            Submission.Readable submission, Origin origin) {
        List<Fault> faults = origin.systems().faults(submission);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubmissionOutcome.Refused(faults));
    }

    private Instant received(Origin origin) {
        Instant reachedAt = origin.reachedAt();
        return reachedAt == null ? clock.instant() : reachedAt;
    }

    private SubmissionOutcome refuse(Submission.Unreadable submission, Instant now) {
        List<Fault> others = rules.faults(submission.readable(), London.dateOf(now));
        return new SubmissionOutcome.Refused(
                Stream.concat(submission.faults().stream(), others.stream()).toList());
    }

    private Optional<SubmissionOutcome> known(Submission.Readable submission, Origin origin) {
        return referrals
                .from(submission.content().source())
                .map(
                        known ->
                                known.isRepeatedBy(submission, origin)
                                        ? new SubmissionOutcome.Accepted(known.receipt())
                                        : new SubmissionOutcome.DuplicateReference());
    }

    /** What was taken in already is known, even if it is not plausible any more. */
    private SubmissionOutcome take(Submission.Readable submission, Origin origin, Instant now) {
        List<Fault> faults = rules.faults(submission.content().parts(), London.dateOf(now));
        return faults.isEmpty()
                ? add(submission, origin, now)
                : known(submission, origin).orElseGet(() -> new SubmissionOutcome.Refused(faults));
    }

    /** When it cannot be added, it came before, or, very rarely, our reference is taken. */
    private SubmissionOutcome add(Submission.Readable submission, Origin origin, Instant now) {
        var id = new ReferralId(UUID.randomUUID());
        var receipt = new Receipt(id, Reference.random(random), now);
        var referral = new KnownReferral(receipt, origin.account(), submission.fingerprint(), null);
        if (!referrals.add(submission.content(), referral)) {
            return known(submission, origin).orElseGet(() -> add(submission, origin, now));
        }
        events.received(recognition.of(receipt, submission.content()), origin.trace());
        return new SubmissionOutcome.Accepted(receipt);
    }
}
