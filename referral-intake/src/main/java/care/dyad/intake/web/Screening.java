package care.dyad.intake.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The screening scores, which have a place in the body's list and a name in the form. */
final class Screening {

    /** The PBQ's factors. */
    static final int FACTORS = 4;

    private static final String INSTRUMENTS = "/form/instruments";
    private static final Pattern SCORE = Pattern.compile("/presentation/screening/([0-9]+)(.*)");

    private Screening() {}

    /** The instruments that were completed, in the order of the body's list. */
    static List<String> completed(Answers answers) {
        return answers.all(INSTRUMENTS).stream()
                .filter(instrument -> !instrument.equals(Answers.NOTHING))
                .distinct()
                .toList();
    }

    /** The form's pointer for one of the body. */
    static String named(String pointer, Answers answers) {
        Matcher score = SCORE.matcher(pointer);
        if (!score.matches()) {
            return pointer;
        }
        List<String> completed = completed(answers);
        int index = Integer.parseInt(score.group(1));
        return "/presentation/screening/" + completed.get(index) + score.group(2);
    }
}
