package care.dyad.intake.application;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.London;
import care.dyad.intake.domain.ReferralRules;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Tells what would be wrong with a submission if it were sent now. */
@Component
public class CheckSubmission {

    private final ReferralRules rules;
    private final Clock clock;

    CheckSubmission(ReferralRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Everything that is wrong; nothing is taken in. */
    public List<Fault> check(Submission submission) {
        LocalDate today = London.dateOf(clock.instant());
        return switch (submission) {
            case Submission.Readable readable -> rules.faults(readable.content().parts(), today);
            case Submission.Unreadable unreadable ->
                    Stream.concat(
                                    unreadable.faults().stream(),
                                    rules.faults(unreadable.readable(), today).stream())
                            .toList();
        };
    }
}
