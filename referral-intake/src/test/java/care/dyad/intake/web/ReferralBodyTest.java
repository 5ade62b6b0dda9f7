package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.FormSettings;
import care.dyad.intake.application.Draft;
import care.dyad.intake.domain.AreaTable;
import care.dyad.intake.domain.OutwardCodes;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class ReferralBodyTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final AreaTable AREAS =
            new AreaTable(new OutwardCodes(Map.of("SR1", "E08000024")));

    private final UUID id = UUID.randomUUID();
    private final ReferralBody body;

    ReferralBodyTest() throws IOException {
        var hour = Duration.ofHours(1);
        body =
                new ReferralBody(
                        new FormFile()
                                .referralForm(new ClassPathResource("form/referral-form.yaml")),
                        new FormSettings("dyad-form", hour, hour, hour));
    }

    @Test
    void comesFromTheFormUnderTheIdOfTheDraft() {
        JsonNode source = written(Map.of()).path("source");

        assertThat(source.path("system").asString()).isEqualTo("dyad-form");
        assertThat(source.path("reference").asString()).isEqualTo(id.toString());
        assertThat(source.path("sentAt").asString()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void writesEachAnswerAsTheApiWantsIt() {
        JsonNode written =
                written(
                        Map.of(
                                "/form/nhsNumberKnown", List.of("yes"),
                                "/mother/nhsNumber", List.of("999 000 1243"),
                                "/mother/birthDate", List.of("4", "3", "1994"),
                                "/consent/toReferral", List.of("true"),
                                "/presentation/socialNeeds", List.of("FOOD", "HOUSING")));

        assertThat(written.at("/mother/nhsNumber").asString()).isEqualTo("9990001243");
        assertThat(written.at("/mother/birthDate").asString()).isEqualTo("1994-03-04");
        assertThat(written.at("/consent/toReferral").booleanValue()).isTrue();
        assertThat(written.at("/presentation/socialNeeds").toString())
                .isEqualTo("[\"FOOD\",\"HOUSING\"]");
        assertThat(written.path("form").isMissingNode()).isTrue();
    }

    @Test
    void writesScoresInTheOrderInWhichTheyWereChosen() {
        JsonNode scores =
                written(
                                Map.of(
                                        "/form/instruments", List.of("PHQ9", "PBQ"),
                                        "/presentation/screening/PHQ9/total", List.of("13"),
                                        "/presentation/screening/PBQ/factors/0", List.of("14"),
                                        "/presentation/screening/EPDS/total", List.of("9")))
                        .at("/presentation/screening");

        assertThat(scores.toString())
                .isEqualTo(
                        "[{\"instrument\":\"PHQ9\",\"total\":13},"
                                + "{\"instrument\":\"PBQ\",\"factors\":[14,null,null,null]}]");
    }

    @Test
    void leavesOutWhatIsNotAskedAnyMore() {
        JsonNode written =
                written(
                        Map.of(
                                "/perinatal/stage", List.of("LOSS"),
                                "/perinatal/babyBirthDate", List.of("1", "1", "2026"),
                                "/presentation/parentInfant/relationshipConcern", List.of("true"),
                                "/presentation/redFlags", List.of("-")));

        assertThat(written.path("perinatal").toString()).isEqualTo("{\"stage\":\"LOSS\"}");
        assertThat(written.at("/presentation/parentInfant").isMissingNode()).isTrue();
        assertThat(written.at("/presentation/redFlags").isMissingNode()).isTrue();
    }

    @Test
    void keepsWhatCannotBeMeantSoThatItIsRefused() {
        JsonNode written =
                written(
                        Map.of(
                                "/mother/birthDate", List.of("31", "x", "94"),
                                "/form/instruments", List.of("EPDS"),
                                "/presentation/screening/EPDS/total", List.of("twelve")));

        assertThat(written.at("/mother/birthDate").asString()).isEqualTo("94-x-31");
        assertThat(written.at("/presentation/screening/0/total").asString()).isEqualTo("twelve");
    }

    private JsonNode written(Map<String, List<String>> answers) {
        return JsonMapper.shared()
                .readTree(body.of(new Draft(id, answers), new Answers(answers, AREAS), NOW));
    }
}
