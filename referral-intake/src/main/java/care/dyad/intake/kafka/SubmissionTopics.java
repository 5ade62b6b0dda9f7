package care.dyad.intake.kafka;

import care.dyad.intake.IntakeSettings;
import care.dyad.schemas.Topics;

import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The topics that partners write submissions to. Each partner has one of its own, to which the
 * broker lets nobody else write: so the topic proves who wrote. Nothing proves that of the topic
 * that all partners share.
 */
@Component
class SubmissionTopics {

    private static final String OWN = "\\.[A-Za-z][A-Za-z0-9_-]{1,63}";

    private final Pattern pattern;

    SubmissionTopics(IntakeSettings settings) {
        String shared = settings.sharedSubmissions() ? "?" : "";
        pattern =
                Pattern.compile(
                        Pattern.quote(Topics.REFERRAL_SUBMISSIONS) + "(" + OWN + ")" + shared);
    }

    /** Which topics are read. */
    public String pattern() {
        return pattern.pattern();
    }

    /** The partner whose own topic this is; empty for the shared one. */
    static Optional<String> owner(String topic) {
        return topic.equals(Topics.REFERRAL_SUBMISSIONS)
                ? Optional.empty()
                : Optional.of(topic.substring(Topics.REFERRAL_SUBMISSIONS.length() + 1));
    }
}
