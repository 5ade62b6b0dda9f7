package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages over HTTP: who may see them, their headers, and what becomes of what is posted. */
class PagesIT extends IntakeApi {

    private static final Pattern STYLE =
            Pattern.compile("href=\"(/assets/dyad-[0-9a-f]{32}\\.css)");

    @Autowired private JdbcClient jdbc;

    private PageReader reader;

    @BeforeEach
    void opensABrowser() {
        reader = new PageReader("http://localhost:" + port());
    }

    @Test
    void leadsToTheSignInPageAndBack() {
        var page = reader.get("/refer/mine");
        assertThat(page.uri().getPath()).isEqualTo("/login");

        page = reader.post("/login", Map.of("username", "referrer", "password", "demo"));

        assertThat(page.uri().getPath()).isEqualTo("/refer/mine");
    }

    @Test
    void namesNoDemoAccountOutsideTheLocalRun() {
        assertThat(reader.get("/login").body()).contains("Sign in").doesNotContain("demo<");
    }

    @Test
    void refusesAnAccountThatIsNoReferrer() {
        reader.get("/refer");

        var page = reader.post("/login", Map.of("username", "ops", "password", "demo"));

        assertThat(page.body()).contains("cannot make referrals");
    }

    @Test
    void pagesAreKeptNowhereAndAllowNothingInline() {
        signIn();

        var headers = reader.get("/refer").headers();

        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void assetsAreKeptForAYearUnderTheHashOfTheirContent() {
        Matcher style = STYLE.matcher(reader.get("/login").body());
        assertThat(style.find()).isTrue();

        var asset = reader.get(style.group(1));

        assertThat(asset.statusCode()).isEqualTo(200);
        assertThat(asset.headers().firstValue("Cache-Control").orElseThrow())
                .contains("max-age=31536000", "immutable");
    }

    @Test
    void aPostWithoutItsTokenDoesNothing() {
        signIn();
        int before = drafts();

        reader.postWithoutToken("/refer");

        assertThat(drafts()).isEqualTo(before);
    }

    @Test
    void theSessionOfThePagesIsNoneForTheApi() {
        signIn();

        assertThat(reader.get("/referrals/" + UUID.randomUUID()).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownDraftIsNotFound() {
        signIn();

        assertThat(reader.get("/refer/" + UUID.randomUUID() + "/mother").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/refer/not-an-id/mother").statusCode()).isEqualTo(404);
        assertThat(reader.get("/refer/anything/else/at/all").statusCode()).isEqualTo(404);
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

    @Test
    void somebodyWhoSentNothingIsToldWhatToDo() {
        jdbc.sql("DELETE FROM referral WHERE account = 'referrer'").update();
        signIn();

        assertThat(reader.get("/refer/mine").body()).contains("You have not sent a referral yet");
    }

    @Test
    void aLongListHasPages() {
        jdbc.sql(
                        """
                        INSERT INTO referral (referral_id, reference, received_at, account,
                                              fingerprint, source_system, source_reference)
                        SELECT gen_random_uuid(), 'DY-' || lpad(n::text, 4, '0') || '-0000',
                               timestamptz '2026-11-01T00:00:00Z' + make_interval(mins => n),
                               'referrer', repeat('0', 64), 'page-test', n::text
                        FROM generate_series(1, 41) n
                        ON CONFLICT DO NOTHING
                        """)
                .update();
        signIn();

        HttpResponse<String> last = reader.get("/refer/mine?page=99");

        assertThat(reader.get("/refer/mine").body()).contains("Next<", "/refer/mine?page=2");
        assertThat(last.body()).contains("Previous<").doesNotContain("Next<");
        jdbc.sql("DELETE FROM referral WHERE source_system = 'page-test'").update();
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

    private void signIn() {
        reader.get("/login");
        reader.post("/login", Map.of("username", "referrer", "password", "demo"));
    }

    private String begin() {
        signIn();
        return reader.post("/refer", Map.of()).uri().getPath().replace("/red-flags", "");
    }

    private int drafts() {
        return jdbc.sql("SELECT count(*) FROM form_draft").query(Integer.class).single();
    }
}
