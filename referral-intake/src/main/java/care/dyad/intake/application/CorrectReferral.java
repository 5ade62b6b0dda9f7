package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.London;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralRules;
import care.dyad.intake.domain.Source;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Replaces the content of a referral for who sent it. It is triaged again, and every clock keeps
 * its start. A repeat changes nothing.
 */
@Component
public class CorrectReferral {

    private final ReferralChanges changes;
    private final ChangeEvents events;
    private final ReferralRules rules;
    private final Recognition recognition;
    private final Clock clock;

    CorrectReferral(
            ReferralChanges changes,
            ChangeEvents events,
            ReferralRules rules,
            Recognition recognition,
            Clock clock) {
        this.changes = changes;
        this.events = events;
        this.rules = rules;
        this.recognition = recognition;
        this.clock = clock;
    }

    /**
     * Corrects a referral.
     *
     * @param upToDate tells, while nothing can change it, whether the sender knows how it stands
     */
    @Transactional
    public CorrectionOutcome correct(
            ReferralId id, Submission submission, Origin origin, Predicate<OpenReferral> upToDate) {
        List<Fault> othersName = origin.systems().faults(submission);
        if (!othersName.isEmpty()) {
            return new CorrectionOutcome.Refused(othersName);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return changes.open(id)
                .filter(referral -> referral.account().equals(origin.account()))
                .map(
                        referral ->
                                correct(
                                        referral,
                                        submission,
                                        Change.next(referral, now, origin.trace()),
                                        upToDate))
                .orElseGet(CorrectionOutcome.Unknown::new);
    }

    private CorrectionOutcome correct(
            OpenReferral referral,
            Submission sent,
            Change change,
            Predicate<OpenReferral> upToDate) {
        if (referral.erased()) {
            return new CorrectionOutcome.Erased();
        }
        if (referral.withdrawn() != null) {
            return new CorrectionOutcome.Withdrawn();
        }
        if (sent instanceof Submission.Readable same
                && same.fingerprint().equals(referral.content())) {
            return new CorrectionOutcome.Corrected();
        }
        if (!upToDate.test(referral)) {
            return new CorrectionOutcome.Outdated();
        }
        return switch (sent) {
            case Submission.Unreadable unreadable ->
                    new CorrectionOutcome.Refused(faults(unreadable, change));
            case Submission.Readable readable -> replace(referral, readable, change);
        };
    }

    private List<Fault> faults(Submission.Unreadable sent, Change change) {
        List<Fault> others = rules.faults(sent.readable(), London.dateOf(change.at()));
        return Stream.concat(sent.faults().stream(), others.stream()).toList();
    }

    private CorrectionOutcome replace(
            OpenReferral referral, Submission.Readable sent, Change change) {
        List<Fault> faults = moved(referral, sent.content().source());
        faults.addAll(rules.faults(sent.content().parts(), London.dateOf(change.at())));
        if (!faults.isEmpty()) {
            return new CorrectionOutcome.Refused(faults);
        }
        changes.corrected(
                referral.receipt().id(), sent.fingerprint(), sent.content().source().sentAt());
        events.amended(recognition.corrected(referral.receipt(), sent.content()), change);
        return new CorrectionOutcome.Corrected();
    }

    /** A referral keeps the name that its sender gave it. */
    private static List<Fault> moved(OpenReferral referral, Source source) {
        List<Fault> faults = new ArrayList<>();
        if (!source.system().equals(referral.system())) {
            faults.add(stays("/source/system"));
        }
        if (!source.reference().equals(referral.reference())) {
            faults.add(stays("/source/reference"));
        }
        return faults;
    }

    private static Fault stays(String pointer) {
        return new Fault(pointer, FaultCode.INCONSISTENT, "must stay as it was first sent");
    }
}
