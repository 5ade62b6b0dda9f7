package care.dyad.intake.http;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a coded reason: an object with that field and no other. */
final class Reasons {

    private Reasons() {}

    /** What is wrong with a body that holds none of the reasons. */
    static <E extends Enum<E>> List<Fault> faults(Class<E> reasons) {
        return List.of(
                new Fault(
                        "/reason",
                        FaultCode.UNKNOWN_CODE,
                        "must be the only field, and one of "
                                + Arrays.stream(reasons.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))));
    }

    /**
     * The reason, or empty when there is none that is known.
     *
     * @throws Refused when the body is not JSON
     */
    static <E extends Enum<E>> Optional<E> of(byte[] body, Class<E> reasons) {
        JsonNode sent = tree(body);
        String reason = sent.path("reason").asString("");
        return sent.size() == 1
                ? Arrays.stream(reasons.getEnumConstants())
                        .filter(known -> known.name().equals(reason))
                        .findFirst()
                : Optional.empty();
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            throw Refused.because(Problem.MALFORMED_JSON);
        }
    }
}
