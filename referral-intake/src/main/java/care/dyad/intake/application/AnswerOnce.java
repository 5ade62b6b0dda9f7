package care.dyad.intake.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.function.Supplier;

/**
 * Answers a request that its sender may repeat: the answer is kept in the transaction of what the
 * request did, so both happen or neither.
 */
@Component
public class AnswerOnce {

    private final KeptAnswers answers;

    AnswerOnce(KeptAnswers answers) {
        this.answers = answers;
    }

    /**
     * The answer of the first time, or a new one.
     *
     * @param fingerprint of the request
     * @param act does what the request asks for; when it throws, the key stays free
     */
    @Transactional
    public Once answer(RequestKey key, Fingerprint fingerprint, Supplier<Answer> act) {
        if (!answers.reserve(key)) {
            return new Once.InProgress();
        }
        return answers.under(key)
                .map(kept -> repeated(kept, fingerprint))
                .orElseGet(() -> first(key, fingerprint, act.get()));
    }

    private static Once repeated(KeptAnswer kept, Fingerprint fingerprint) {
        return kept.fingerprint().equals(fingerprint)
                ? new Once.Repeated(kept.answer())
                : new Once.OtherRequest();
    }

    private Once first(RequestKey key, Fingerprint fingerprint, Answer answer) {
        answers.keep(key, new KeptAnswer(fingerprint, answer));
        return new Once.First(answer);
    }
}
