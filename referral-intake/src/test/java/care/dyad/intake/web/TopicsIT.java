package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** What the form asks after which answer, and what becomes of what is posted. */
class TopicsIT extends IntakeApi {

    private PageReader reader;

    @BeforeEach
    void signsIn() {
        reader = new PageReader("http://localhost:" + port());
        reader.get("/login");
        reader.post("/login", Map.of("username", "referrer", "password", "demo"));
    }

    @Test
    void keepsWhatIsWrongAndSaysWhy() {
        String draft = begin();

        var page =
                reader.post(
                        draft + "/mother",
                        Map.of(
                                "form-nhsNumberKnown", "yes",
                                "mother-nhsNumber", "999 000 1244",
                                "mother-familyName", "Carefulton"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("<title>Error: The mother")
                .contains("Check the NHS number: at least one digit is wrong")
                .contains("Enter her first name", "Enter her date of birth")
                .doesNotContain("Enter her last name");
        assertThat(reader.get(draft + "/mother").body()).contains("999 000 1244", "Carefulton");
    }

    @Test
    void insistsOnAnAnswerAboutAcuteRisk() {
        String draft = begin();

        var page = reader.post(draft + "/red-flags", Map.of());

        assertThat(page.body()).contains("Select every sign that applies");
    }

    @Test
    void tellsToPhoneWhenThereIsAnEmergency() {
        String draft = begin();

        var page =
                reader.post(
                        draft + "/red-flags",
                        Map.of("presentation-redFlags", "INTENT_TO_HARM_BABY"));

        assertThat(page.uri().getPath()).endsWith("/act-now");
        assertThat(page.body()).contains("phone 999");
        assertThat(reader.get(draft + "/check").body()).contains("phone 999", "act now");
    }

    @Test
    void asksForTheCouncilAreaOnlyWhenThePostcodeDoesNotTell() {
        String draft = begin();

        var unclear = reader.post(draft + "/mother", mother("SR6 1AA"));
        var clear = reader.post(draft + "/mother", mother("sr1 3aa"));

        assertThat(unclear.uri().getPath()).endsWith("/area");
        assertThat(clear.uri().getPath()).endsWith("/contact");
    }

    @Test
    void asksNothingAboutABabyAfterALoss() {
        String draft = begin();

        reader.post(
                draft + "/stage",
                Map.of(
                        "perinatal-stage", "LOSS",
                        "perinatal-lossDate-day", "1",
                        "perinatal-lossDate-month", "11",
                        "perinatal-lossDate-year", "2026"));

        assertThat(reader.get(draft + "/check").body()).doesNotContain("Mother and baby");
        var next = reader.post(draft + "/history", Map.of("presentation-history", "-"));
        assertThat(next.uri().getPath()).endsWith("/practical-needs");
    }

    @Test
    void forgetsWhatAnotherAnswerNoLongerReveals() {
        String draft = begin();

        reader.post(draft + "/mother", mother("SR1 3AA"));
        reader.post(
                draft + "/mother",
                Map.of("form-nhsNumberKnown", "no", "mother-nhsNumber", "9990001243"));

        assertThat(reader.get(draft + "/mother").body()).doesNotContain("9990001243");
    }

    @Test
    void goesOnWhereTheFirstAnswerIsMissing() {
        String draft = begin();
        reader.post(draft + "/red-flags", Map.of("presentation-redFlags", "-"));

        assertThat(reader.get(draft).uri().getPath()).isEqualTo(draft + "/about-you");
    }

    @Test
    void theLastPageLeadsToEverythingThatIsMissing() {
        String draft = begin();

        var page = reader.post(draft + "/check", Map.of());

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains(draft + "/consent?change#consent-toReferral")
                .contains(draft + "/mother?change#mother-birthDate-day");
    }

    private static Map<String, String> mother(String postcode) {
        return Map.of(
                "form-nhsNumberKnown", "yes",
                "mother-nhsNumber", "9990001243",
                "mother-givenName", "Nia",
                "mother-familyName", "Carefulton",
                "mother-birthDate-day", "14",
                "mother-birthDate-month", "3",
                "mother-birthDate-year", "1994",
                "mother-postcode", postcode);
    }

    private String begin() {
        return reader.post("/refer", Map.of()).uri().getPath().replace("/red-flags", "");
    }
}
