package care.dyad.intake.http;

import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.FaultCode;
import care.dyad.intake.domain.WithdrawalReason;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the coded reason of a withdrawal: an object with that field and no other. */
final class Reasons {

    static final List<Fault> FAULTS =
            List.of(
                    new Fault(
                            "/reason",
                            FaultCode.UNKNOWN_CODE,
                            "must be the only field, and one of "
                                    + Arrays.stream(WithdrawalReason.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))));

    private Reasons() {}

    /**
     * The reason, or empty when there is none that is known.
     *
     * @throws Refused when the body is not JSON
     */
    static Optional<WithdrawalReason> of(byte[] body) {
        JsonNode sent = tree(body);
        String reason = sent.path("reason").asString("");
        return sent.size() == 1
                ? Arrays.stream(WithdrawalReason.values())
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
