package care.dyad.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.ReferralFacts;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every contract explains itself and can evolve. */
class ContractsTest {

    private static final Map<String, Schema> NAMED = named();

    @Test
    void everyTypeAndFieldIsDocumented() {
        List<String> undocumented = new ArrayList<>();
        for (Schema type : NAMED.values()) {
            check(undocumented, type.getDoc() != null, type.getName());
            if (type.getType() == Schema.Type.RECORD) {
                type.getFields()
                        .forEach(
                                f ->
                                        check(
                                                undocumented,
                                                f.doc() != null,
                                                type.getName() + "." + f.name()));
            }
        }

        assertThat(undocumented).isEmpty();
    }

    @Test
    void everyEnumSymbolIsDocumented() {
        List<String> undocumented = new ArrayList<>();
        for (Schema type : enums()) {
            for (String symbol : type.getEnumSymbols()) {
                check(
                        undocumented,
                        type.getDoc().contains(symbol + ": "),
                        type.getName() + "." + symbol);
            }
        }

        assertThat(undocumented).isEmpty();
    }

    @Test
    void everyEnumFallsBackToUnknown() {
        assertThat(enums()).isNotEmpty().allMatch(type -> "UNKNOWN".equals(type.getEnumDefault()));
    }

    @Test
    void everyFieldHasADefault() {
        List<String> without = new ArrayList<>();
        for (Schema type : NAMED.values()) {
            if (type.getType() == Schema.Type.RECORD) {
                type.getFields()
                        .forEach(
                                f ->
                                        check(
                                                without,
                                                f.hasDefaultValue(),
                                                type.getName() + "." + f.name()));
            }
        }

        assertThat(without).isEmpty();
    }

    @Test
    void noReceivedFactIsADirectIdentifier() {
        assertThat(ReferralFacts.SCHEMA$.getFields())
                .extracting(Schema.Field::name)
                .doesNotContain("nhsNumber", "familyName", "givenName", "birthDate", "postcode")
                .doesNotContain("babyBirthDate", "phone", "email", "reason", "sourceReference");
    }

    private static void check(List<String> faults, boolean holds, String what) {
        if (!holds) {
            faults.add(what);
        }
    }

    private static List<Schema> enums() {
        return NAMED.values().stream().filter(t -> t.getType() == Schema.Type.ENUM).toList();
    }

    private static Map<String, Schema> named() {
        Map<String, Schema> named = new LinkedHashMap<>();
        Topics.all().forEach(topic -> topic.events().forEach(event -> collect(event, named)));
        return named;
    }

    private static void collect(Schema type, Map<String, Schema> named) {
        switch (type.getType()) {
            case RECORD -> {
                if (named.putIfAbsent(type.getName(), type) == null) {
                    type.getFields().forEach(field -> collect(field.schema(), named));
                }
            }
            case ENUM -> named.putIfAbsent(type.getName(), type);
            case ARRAY -> collect(type.getElementType(), named);
            case MAP -> collect(type.getValueType(), named);
            case UNION -> type.getTypes().forEach(branch -> collect(branch, named));
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }
}
