package care.dyad.triage.replay;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.testing.WithInfrastructure;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Outside the profiles local and test triage runs, and nobody can sign in. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class NoAccountsIT {

    @LocalServerPort int port;

    @Test
    void demoAccountIsRefused() {
        var ops = new Ops(port, "demo");

        assertThat(ops.get("/api/replays").statusCode()).isEqualTo(401);
        assertThat(ops.post("", new byte[0]).statusCode()).isEqualTo(401);
    }
}
