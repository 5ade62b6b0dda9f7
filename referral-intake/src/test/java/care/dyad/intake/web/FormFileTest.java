package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.ui.FormField.Kind;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The form offers what a referral can hold, no less and no more. */
class FormFileTest {

    /** They follow from other answers, or only a system knows them. */
    private static final Set<String> NOT_ASKED = Set.of("/referrer/odsCode");

    private final Form form;
    private final JsonNode schema;

    FormFileTest() throws IOException {
        form = new FormFile().referralForm(new ClassPathResource("form/referral-form.yaml"));
        schema =
                JsonMapper.shared()
                        .readTree(
                                new ClassPathResource(
                                                "openapi/schemas/referral-submission.schema.json")
                                        .getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void asksForEveryFieldOfAReferral() {
        Set<String> fields = new TreeSet<>();
        for (String part :
                List.of(
                        "referrer",
                        "mother",
                        "perinatal",
                        "presentation",
                        "consent",
                        "safeguarding")) {
            collect(schema.at("/properties/" + part), "/" + part, fields);
        }
        fields.removeAll(NOT_ASKED);

        assertThat(sentPointers()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @Test
    void offersEveryCodeOfEveryList() {
        assertThat(questions().filter(Question::isSent))
                .allSatisfy(
                        question ->
                                assertThat(offered(question))
                                        .as(question.pointer())
                                        .containsAll(codes(question)));
    }

    @Test
    void offersNoCodeThatARefusalWouldFollow() {
        assertThat(questions().filter(Question::isSent).filter(q -> !codes(q).isEmpty()))
                .isNotEmpty()
                .allSatisfy(
                        question ->
                                assertThat(codes(question))
                                        .as(question.pointer())
                                        .containsAll(offered(question)));
    }

    @Test
    void everyQuestionHasAnIdOfItsOwn() {
        assertThat(questions().map(Question::id)).doesNotHaveDuplicates();
    }

    @Test
    void whatMustBeAnsweredSaysWhatToDo() {
        assertThat(questions().filter(Question::required))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(question.missing()).isNotBlank());
    }

    private Stream<Question> questions() {
        return form.topics().stream().flatMap(Topic::all);
    }

    private Set<String> sentPointers() {
        Set<String> pointers = new TreeSet<>();
        questions()
                .filter(Question::isSent)
                .map(Question::pointer)
                .map(pointer -> pointer.replaceAll("/screening/.*", "/screening"))
                .forEach(pointers::add);
        return pointers;
    }

    private static List<String> offered(Question question) {
        return question.choices().stream()
                .map(Question.Choice::value)
                .filter(value -> !value.equals(Answers.NOTHING))
                .toList();
    }

    private List<String> codes(Question question) {
        JsonNode field = schema.at(question.pointer().replace("/", "/properties/"));
        JsonNode codes =
                question.kind() == Kind.CHECKBOXES ? field.at("/items/enum") : field.path("enum");
        return codes.values().stream().map(JsonNode::asString).toList();
    }

    private static void collect(JsonNode object, String pointer, Set<String> fields) {
        object.path("properties")
                .forEachEntry(
                        (name, field) -> {
                            if (field.path("type").asString("").equals("object")) {
                                collect(field, pointer + "/" + name, fields);
                            } else {
                                fields.add(pointer + "/" + name);
                            }
                        });
    }
}
