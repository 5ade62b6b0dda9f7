package care.dyad.intake.web;

import care.dyad.intake.application.CheckSubmission;
import care.dyad.intake.application.Draft;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.SubmissionReader;
import care.dyad.intake.domain.Fault;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what is wrong with a draft, in the words of the form: as the referral that it would be,
 * checked by the rules for every referral, and as far as the form insists on more.
 */
@Component
class FormFaults {

    private final Form form;
    private final ReferralBody body;
    private final SubmissionReader reader;
    private final CheckSubmission checkSubmission;

    FormFaults(
            Form form,
            ReferralBody body,
            SubmissionReader reader,
            CheckSubmission checkSubmission) {
        this.form = form;
        this.body = body;
        this.reader = reader;
        this.checkSubmission = checkSubmission;
    }

    /** What to do about each question that is asked and has a fault, in the form's order. */
    Map<Question, String> of(Draft draft, Answers answers) {
        return of(answers, checkSubmission.check(submission(draft, answers, Instant.EPOCH)));
    }

    /** The draft as it would be sent. */
    Submission submission(Draft draft, Answers answers, Instant sentAt) {
        return reader.read(body.of(draft, answers, sentAt)).orElseThrow();
    }

    /** What to do about faults that are known already. */
    Map<Question, String> of(Answers answers, List<Fault> faults) {
        List<Question> asked = form.asked(answers).flatMap(topic -> topic.asked(answers)).toList();
        Map<Question, String> found = placed(asked, faults, answers);
        Map<Question, String> inOrder = new LinkedHashMap<>();
        for (Question question : asked) {
            if (found.containsKey(question)) {
                inOrder.put(question, found.get(question));
            } else if (question.required() && !answers.has(question)) {
                inOrder.put(question, question.whatToDo());
            }
        }
        return inOrder;
    }

    private static Map<Question, String> placed(
            List<Question> asked, List<Fault> faults, Answers answers) {
        Map<Question, String> placed = new HashMap<>();
        for (Fault fault : faults) {
            String pointer = Screening.named(fault.pointer(), answers);
            Question about =
                    asked.stream()
                            .filter(question -> isAbout(pointer, question))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("nothing asks " + fault));
            placed.putIfAbsent(about, Wording.of(about, fault));
        }
        return placed;
    }

    /** The fault may be of the answer, of an entry of it, or of what it is an entry of. */
    private static boolean isAbout(String pointer, Question question) {
        return pointer.equals(question.pointer())
                || pointer.startsWith(question.pointer() + "/")
                || question.pointer().startsWith(pointer + "/");
    }
}
