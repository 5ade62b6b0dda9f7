package care.dyad.intake.web;

import care.dyad.intake.FormSettings;
import care.dyad.intake.application.Draft;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;

/** Makes the documented body of {@code POST /referrals} of a draft. */
@Component
class ReferralBody {

    private static final List<String> PARTS =
            List.of("referrer", "mother", "perinatal", "presentation", "consent", "safeguarding");

    private final Form form;
    private final FormSettings settings;

    ReferralBody(Form form, FormSettings settings) {
        this.form = form;
        this.settings = settings;
    }

    /**
     * The body.
     *
     * @param sentAt when it is sent, UTC, by the domain's clock
     */
    byte[] of(Draft draft, Answers answers, Instant sentAt) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putObject("source")
                .put("system", settings.sourceSystem())
                .put("reference", draft.id().toString())
                .put("sentAt", sentAt.toString());
        PARTS.forEach(body::putObject);
        form.asked(answers)
                .flatMap(topic -> topic.asked(answers))
                .filter(Question::isSent)
                .forEach(question -> put(body, question, answers.all(question.pointer())));
        screening(body, answers);
        return JsonMapper.shared().writeValueAsBytes(body);
    }

    private static void put(ObjectNode body, Question question, List<String> values) {
        List<String> sent =
                values.stream().filter(value -> !value.equals(Answers.NOTHING)).toList();
        if (sent.isEmpty()) {
            return;
        }
        String[] steps = question.pointer().substring(1).split("/", -1);
        ObjectNode parent = body;
        for (int i = 0; i < steps.length - 1; i++) {
            parent = parent.withObject("/" + steps[i]);
        }
        parent.set(steps[steps.length - 1], AnswerValue.of(question, sent));
    }

    /** The form knows a score by its instrument, the body by its place in the list. */
    private static void screening(ObjectNode body, Answers answers) {
        ObjectNode presentation = body.withObject("/presentation");
        JsonNode scores = presentation.path("screening");
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (String instrument : Screening.completed(answers)) {
            ObjectNode score = list.addObject().put("instrument", instrument);
            if (scores.path(instrument) instanceof ObjectNode given) {
                score.setAll(given);
            }
            if (score.get("factors") instanceof ObjectNode factors) {
                score.set("factors", inOrder(factors));
            }
        }
        presentation.set("screening", list);
    }

    /** A factor that was left out is null, which the shape refuses in its place. */
    private static ArrayNode inOrder(ObjectNode factors) {
        ArrayNode list = JsonMapper.shared().createArrayNode();
        for (int i = 0; i < Screening.FACTORS; i++) {
            list.add(factors.get(String.valueOf(i)));
        }
        return list;
    }
}
