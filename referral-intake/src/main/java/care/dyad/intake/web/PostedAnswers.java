package care.dyad.intake.web;

import care.dyad.ui.FormField.Kind;

import org.springframework.util.MultiValueMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed and chose on a page. */
final class PostedAnswers {

    private static final String NUL = "\0";

    private PostedAnswers() {}

    /** The pointers of everything that a page asks, also of what an answer would reveal. */
    static Set<String> asked(Topic topic) {
        return topic.all().map(Question::pointer).collect(Collectors.toSet());
    }

    /**
     * The answers, without those to questions that no other answer reveals: without JavaScript all
     * of them are on the page.
     */
    static Map<String, List<String>> of(
            Topic topic,
            MultiValueMap<String, String> posted,
            Function<Map<String, List<String>>, Answers> answers) {
        Map<String, List<String>> all =
                topic.all()
                        .filter(question -> !values(question, posted).isEmpty())
                        .collect(
                                Collectors.toMap(
                                        Question::pointer, question -> values(question, posted)));
        Set<String> meant =
                topic.asked(answers.apply(all)).map(Question::pointer).collect(Collectors.toSet());
        return all.entrySet().stream()
                .filter(answer -> meant.contains(answer.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> values(Question question, MultiValueMap<String, String> posted) {
        List<String> values =
                names(question)
                        .flatMap(name -> posted.getOrDefault(name, List.of()).stream())
                        .map(PostedAnswers::tidy)
                        .toList();
        return values.stream().allMatch(String::isEmpty) ? List.of() : values;
    }

    private static Stream<String> names(Question question) {
        String id = question.id();
        return question.kind() == Kind.DATE
                ? Stream.of(id + "-day", id + "-month", id + "-year")
                : Stream.of(id);
    }

    /** PostgreSQL keeps no NUL in JSON; a browser ends lines with two characters. */
    private static String tidy(String text) {
        return text.replace(NUL, "").replace("\r\n", "\n").strip();
    }
}
