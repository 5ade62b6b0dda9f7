package care.dyad.intake.json;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.Samples;
import care.dyad.intake.application.Submission;
import care.dyad.intake.domain.FunctionalImpairment;
import care.dyad.intake.domain.ParentInfant;
import care.dyad.intake.domain.PlacedScore;
import care.dyad.intake.domain.Presentation;
import care.dyad.intake.domain.SafeContact;
import care.dyad.intake.domain.StatedSeverity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

class JsonSubmissionReaderTest {

    private final JsonSubmissionReader reader;

    JsonSubmissionReaderTest() throws IOException {
        var schema = new ClassPathResource("openapi/schemas/referral-submission.schema.json");
        reader = new JsonSubmissionReader(new ReferralShape(schema));
    }

    static Stream<String> samples() {
        return Samples.expected().stream().map(Samples.Expected::file);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsEverySample(String file) {
        assertThat(read(Samples.referral(file))).isInstanceOf(Submission.Readable.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // pointer to set | JSON | pointer of the fault | code
                "/source | null | /source | WRONG_TYPE",
                "/source/system | \"a b\" | /source/system | WRONG_FORMAT",
                "/source/system | \"s9990001006\" | /source/system | WRONG_FORMAT",
                "/source/reference | \"\" | /source/reference | WRONG_FORMAT",
                "/source/reference | \"a\\n\" | /source/reference | WRONG_FORMAT",
                "/source/reference | \"a\\u0000b\" | /source/reference | WRONG_FORMAT",
                "/source/sentAt | \"2026-11-20T09:12:00\" | /source/sentAt | WRONG_FORMAT",
                "/source/sentAt | \"2026-02-30T09:12:00Z\" | /source/sentAt | WRONG_FORMAT",
                "/source/sentAt | \"2026-11-20T23:59:60Z\" | /source/sentAt | WRONG_FORMAT",
                "/source/sentAt | \"2026-11-20T09:12:00+19:00\" | /source/sentAt | WRONG_FORMAT",
                "/referrer/role | \"NURSE\" | /referrer/role | UNKNOWN_CODE",
                "/referrer/odsCode | \"rx4\" | /referrer/odsCode | WRONG_FORMAT",
                "/referrer/email | \"a@b\" | /referrer/email | WRONG_FORMAT",
                "/referrer/phone | \"call me\" | /referrer/phone | WRONG_FORMAT",
                "/mother/nhsNumber | 9990001006 | /mother/nhsNumber | WRONG_TYPE",
                "/mother/nhsNumber | \"999 000 1006\" | /mother/nhsNumber | WRONG_FORMAT",
                "/mother/familyName | \"  \" | /mother/familyName | WRONG_FORMAT",
                "/mother/birthDate | \"1995-02-29\" | /mother/birthDate | WRONG_FORMAT",
                "/mother/birthDate | \"14/03/1994\" | /mother/birthDate | WRONG_FORMAT",
                "/mother/postcode | \"12345\" | /mother/postcode | WRONG_FORMAT",
                "/mother/localAuthority | \"E10000013\" | /mother/localAuthority | WRONG_FORMAT",
                "/mother/ethnicCategory | \"Q\" | /mother/ethnicCategory | UNKNOWN_CODE",
                "/mother/interpreterLanguage | \"Polish\" | /mother/interpreterLanguage |"
                        + " WRONG_FORMAT",
                "/mother/safeContact/channels | [\"FAX\"] | /mother/safeContact/channels/0 |"
                        + " UNKNOWN_CODE",
                "/mother/safeContact/voicemail | \"no\" | /mother/safeContact/voicemail |"
                        + " WRONG_TYPE",
                "/perinatal/stage | \"BIRTH\" | /perinatal/stage | UNKNOWN_CODE",
                "/presentation/redFlags | [\"PSYCHOSIS\"] | /presentation/redFlags/0 |"
                        + " UNKNOWN_CODE",
                "/presentation/redFlags | {} | /presentation/redFlags | WRONG_TYPE",
                "/presentation/redFlag | [] | /presentation/redFlag | UNKNOWN_FIELD",
                "/presentation/9990001006 | [] | /presentation | UNKNOWN_FIELD",
                "/presentation/screening/1/total | \"6\" | /presentation/screening/1/total |"
                        + " WRONG_TYPE",
                "/presentation/screening/1/total | 6.5 | /presentation/screening/1/total |"
                        + " WRONG_TYPE",
                "/presentation/screening/1/total | 1e99 | /presentation/screening/1/total |"
                        + " WRONG_TYPE",
                "/presentation/screening/1/total | 11.0 | /presentation/screening/1/total |"
                        + " WRONG_TYPE",
                "/presentation/screening/1/total | 1e999999999 | /presentation/screening/1/total |"
                        + " WRONG_TYPE",
                "/presentation/screening/1/total | 99999999999999999999 |"
                        + " /presentation/screening/1/total | OUT_OF_RANGE",
                "/presentation/screening/1/instrument | \"HADS\" |"
                        + " /presentation/screening/1/instrument | UNKNOWN_CODE",
                "/consent/toReferral | \"true\" | /consent/toReferral | WRONG_TYPE"
            })
    void tellsWhereTheShapeIsWrong(String set, String json, String pointer, String code) {
        assertThat(faults(Samples.with(Samples.fresh(), set, json)))
                .containsExactly(pointer + " " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/source",
                "/source/system",
                "/source/reference",
                "/source/sentAt",
                "/referrer",
                "/referrer/role",
                "/referrer/name",
                "/mother",
                "/mother/familyName",
                "/mother/givenName",
                "/mother/birthDate",
                "/perinatal",
                "/perinatal/stage",
                "/presentation",
                "/presentation/reason",
                "/consent",
                "/consent/toReferral",
                "/consent/toShareWithVcse",
                "/safeguarding",
                "/safeguarding/concern"
            })
    void tellsWhatIsMissing(String pointer) {
        assertThat(faults(Samples.without(Samples.fresh(), pointer)))
                .containsExactly(pointer + " MISSING");
    }

    @ParameterizedTest
    @CsvSource({"A", "Z", "99", "S"})
    void takesEthnicCategoriesOfEngland(String category) {
        var referral =
                Samples.with(Samples.fresh(), "/mother/ethnicCategory", '"' + category + '"');

        assertThat(read(referral)).isInstanceOf(Submission.Readable.class);
    }

    @Test
    void whatIsNotStatedIsEmptyOrUnknown() {
        var referral = Samples.with(Samples.fresh(), "/presentation", "{\"reason\": \"Low.\"}");
        referral = Samples.without(referral, "/mother/safeContact");

        var content = ((Submission.Readable) read(referral)).content();

        assertThat(content.presentation())
                .isEqualTo(
                        new Presentation(
                                "Low.",
                                StatedSeverity.UNKNOWN,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                FunctionalImpairment.UNKNOWN,
                                ParentInfant.NOT_STATED,
                                List.of()));
        assertThat(content.mother().safeContact()).isEqualTo(SafeContact.NOT_STATED);
    }

    @Test
    void keepsThePartsThatAreSoundForTheRules() {
        var referral = Samples.without(Samples.fresh(), "/consent");
        referral = Samples.with(referral, "/presentation/screening/0/total", "\"11\"");
        referral = Samples.with(referral, "/mother/birthDate", "7");

        var submission = (Submission.Unreadable) read(referral);

        assertThat(submission.faults()).hasSize(3);
        assertThat(submission.readable()).hasSize(3);
        assertThat(submission.readable())
                .filteredOn(PlacedScore.class::isInstance)
                .singleElement()
                .extracting(score -> ((PlacedScore) score).index())
                .isEqualTo(1);
    }

    @Test
    void orderAndWhiteSpaceDoNotChangeTheFingerprint() {
        String one = Samples.fresh().toString();
        String head = one.substring(0, one.indexOf(",\"referrer\"") + 1);
        String other =
                "{ "
                        + one.substring(head.length(), one.length() - 1)
                        + ",\n"
                        + head.substring(1, head.length() - 1)
                        + " }";

        assertThat(other).isNotEqualTo(one);
        assertThat(fingerprint(other)).isEqualTo(fingerprint(one));
        assertThat(fingerprint(one.replace("SOME", "NONE"))).isNotEqualTo(fingerprint(one));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}"})
    void refusesWhatIsNotJson(String body) {
        assertThat(reader.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"text\"", "7"})
    void aReferralIsAnObject(String body) {
        assertThat(((Submission.Unreadable) read(body)).faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly(" WRONG_TYPE");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(reader.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private Submission read(JsonNode referral) {
        return read(referral.toString());
    }

    private Submission read(String body) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private String fingerprint(String body) {
        return ((Submission.Readable) read(body)).fingerprint().hex();
    }

    private List<String> faults(JsonNode referral) {
        Submission submission = read(referral);
        assertThat(submission).isInstanceOf(Submission.Unreadable.class);
        return ((Submission.Unreadable) submission)
                .faults().stream().map(fault -> fault.pointer() + " " + fault.code()).toList();
    }
}
