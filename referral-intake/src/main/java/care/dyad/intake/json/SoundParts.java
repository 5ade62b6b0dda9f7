package care.dyad.intake.json;

import care.dyad.intake.domain.Checkable;
import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.MotherIdentity;
import care.dyad.intake.domain.Perinatal;
import care.dyad.intake.domain.PlacedScore;
import care.dyad.intake.domain.Score;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a submission that are in order although others are not: their faults can be told in
 * the same answer.
 */
final class SoundParts {

    private final JsonMapper json;
    private final JsonNode submission;
    private final List<String> broken;

    SoundParts(JsonMapper json, JsonNode submission, List<Fault> faults) {
        this.json = json;
        this.submission = submission;
        this.broken =
                faults.stream()
                        .filter(fault -> fault.code() != FaultCode.UNKNOWN_FIELD)
                        .map(Fault::pointer)
                        .toList();
    }

    List<Checkable> all() {
        List<Checkable> parts = new ArrayList<>();
        String birthDate = text("/mother/birthDate");
        parts.add(
                new MotherIdentity(
                        text("/mother/nhsNumber"),
                        birthDate == null ? null : LocalDate.parse(birthDate)));
        if (isSound("/perinatal")) {
            parts.add(json.treeToValue(submission.at("/perinatal"), Perinatal.class));
        }
        int scores = submission.at("/presentation/screening").size();
        for (int i = 0; i < scores; i++) {
            String pointer = "/presentation/screening/" + i;
            if (isSound(pointer)) {
                Score score = json.treeToValue(submission.at(pointer), Score.class);
                parts.add(new PlacedScore(i, score));
            }
        }
        return parts;
    }

    private @Nullable String text(String pointer) {
        return isSound(pointer) ? submission.at(pointer).asString() : null;
    }

    private boolean isSound(String pointer) {
        return !submission.at(pointer).isMissingNode()
                && broken.stream()
                        .noneMatch(
                                fault -> fault.equals(pointer) || fault.startsWith(pointer + "/"));
    }
}
