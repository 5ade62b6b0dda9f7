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
    void somebodyWhoSentNothingIsToldWhatToDo() {
        jdbc.sql("UPDATE referral SET account = gen_random_uuid()::text WHERE account = 'referrer'")
                .update();
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

    private void signIn() {
        reader.get("/login");
        reader.post("/login", Map.of("username", "referrer", "password", "demo"));
    }

    private int drafts() {
        return jdbc.sql("SELECT count(*) FROM form_draft").query(Integer.class).single();
    }
}
