package care.dyad.system;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/**
 * What must never leave the identity topic and its table: the values of a referral that identify.
 */
final class Identifiers {

    private static final List<String> POINTERS =
            List.of(
                    "/mother/nhsNumber",
                    "/mother/familyName",
                    "/mother/phone",
                    "/mother/postcode",
                    "/mother/birthDate",
                    "/presentation/reason",
                    "/safeguarding/detail");

    private static final int SHORTEST = 5;

    private Identifiers() {}

    /** The identifying values of a referral that are long enough to be told from chance. */
    static List<String> of(JsonNode referral) {
        List<String> values = new ArrayList<>();
        for (String pointer : POINTERS) {
            JsonNode value = referral.at(pointer);
            if (value.isString() && value.asString().length() >= SHORTEST) {
                values.add(value.asString());
            }
        }
        return values;
    }
}
