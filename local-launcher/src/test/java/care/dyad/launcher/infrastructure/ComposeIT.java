package care.dyad.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Who gets what from the containers of {@code docker-compose.yml}. */
@EnabledIfSystemProperty(named = "dyad.infrastructure", matches = "containers")
class ComposeIT {

    @TempDir private static Path secrets;

    private static Composed composed;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        composed = new Composed(Ports.free().kafka(), secrets);
        composed.start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        composed.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "north, referral.submissions.v1.north,    false, true",
        "north, referral.submissions.v1.northern, false, false",
        "north, referral.submissions.v1,          false, false",
        "north, referral.identities.v1,           false, false",
        "north, referral.status.v1.north,         true,  false",
        "north, referral.status.v1.northern,      false, false",
        "ops,   referral.identities.v1,           false, false",
    })
    void aPartnerReadsNoIdentitiesAndWritesAsNoOther(
            String account, String topic, boolean mayRead, boolean mayWrite) throws IOException {
        SignedIn client = composed.client(account);

        assertThat(client.reads(topic)).as("reads").isEqualTo(mayRead);
        assertThat(client.writes(topic)).as("writes").isEqualTo(mayWrite);
    }

    @ParameterizedTest
    @CsvSource({
        "referral-intake,      false, true",
        "triage-service,       false, false",
        "pathway-service,      true,  false",
        "notification-service, false, false",
    })
    void identitiesAreWrittenByIntakeAndReadByPathwayAlone(
            String name, boolean mayRead, boolean mayWrite) throws IOException {
        SignedIn service = composed.service(name);

        assertThat(service.reads("referral.identities.v1")).as("reads").isEqualTo(mayRead);
        assertThat(service.writes("referral.identities.v1")).as("writes").isEqualTo(mayWrite);
    }

    @Test
    void nobodyGetsInWithoutSigningIn() {
        Map<String, Object> stranger =
                Map.of(
                        "bootstrap.servers", "localhost:" + composed.port(),
                        "request.timeout.ms", 3000,
                        "default.api.timeout.ms", 3000);

        try (Admin admin = Admin.create(stranger)) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pathway_service,      referral_intake",
        "referral_intake,      pathway_service",
        "notification_service, pathway_service",
        "registry,             pathway_service",
    })
    void aServiceEntersItsOwnDatabaseAlone(String role, String other)
            throws IOException, InterruptedException {
        assertThat(query(role, role)).isEqualTo("1");
        assertThatThrownBy(() -> query(role, other))
                .hasMessageContaining("permission denied for database");
    }

    @Test
    void pathwayServiceMayReadWhatARebuildReads() throws IOException, InterruptedException {
        composed.compose("build", "pathway-service");
        composed.compose(
                "exec",
                "-T",
                "postgres",
                "createdb",
                "-U",
                "postgres",
                "-O",
                "pathway_service",
                "pathway_rebuilt");

        // Ends with another code than 0 when a topic may not be read.
        assertThat(
                        composed.compose(
                                "run",
                                "--rm",
                                "-T",
                                "--no-deps",
                                "-e",
                                "DYAD_DATABASE=jdbc:postgresql://postgres/pathway_rebuilt",
                                "pathway-service",
                                "rebuild"))
                .isNotEmpty();
    }

    private static String query(String role, String database)
            throws IOException, InterruptedException {
        String url = "postgresql://%s@127.0.0.1/%s".formatted(role, database);
        String[] command = {
            "exec",
            "-T",
            "postgres",
            "bash",
            "-c",
            "PGPASSWORD=$(cat /run/dyad/%s) psql -tA %s -c 'select 1'".formatted(role, url)
        };
        return new String(composed.compose(command), StandardCharsets.UTF_8).strip();
    }
}
