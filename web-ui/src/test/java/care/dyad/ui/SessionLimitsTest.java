package care.dyad.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

class SessionLimitsTest {

    private static final String POLL = "/worklist/changes";

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.ofEpochMilli(session.getCreationTime());
    private final SessionLimits limits =
            new SessionLimits(
                    Duration.ofMinutes(15), Duration.ofHours(12), Set.of(POLL), () -> now);

    @BeforeEach
    void signIn() {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, "somebody's");
    }

    @Test
    void anIdleSessionEnds() throws Exception {
        ask("/worklist");

        pass(Duration.ofMinutes(15));
        ask("/worklist");

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void useKeepsASession() throws Exception {
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofMinutes(14));
            ask("/worklist");
        }

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void whatAPageAsksForByItselfIsNoUse() throws Exception {
        ask("/worklist");
        pass(Duration.ofMinutes(14));
        ask(POLL);
        pass(Duration.ofMinutes(1));

        assertThat(ask(POLL).getStatus()).isEqualTo(401);

        assertThat(session.isInvalid()).isTrue();
    }

    /** Such as one that another tab begins, which leads to the page to sign in. */
    @Test
    void aSessionInWhichNobodyIsSignedInHasNothingLeft() throws Exception {
        session.removeAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        ask("/login");

        assertThat(ask(SessionLimits.LEFT).getContentAsString()).isEqualTo("0");
        assertThat(ask(POLL).getStatus()).isEqualTo(401);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void everySessionEndsAfterTwelveHours() throws Exception {
        for (int i = 0; i < 72; i++) {
            pass(Duration.ofMinutes(10));
            ask("/worklist");
        }

        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void tellsTheSecondsThatAreLeftWithoutBeingUse() throws Exception {
        ask("/worklist");
        pass(Duration.ofMinutes(13));

        assertThat(ask(SessionLimits.LEFT).getContentAsString()).isEqualTo("120");
        pass(Duration.ofMinutes(1));
        assertThat(ask(SessionLimits.LEFT).getContentAsString()).isEqualTo("60");
    }

    private MockHttpServletResponse ask(String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setSession(session);
        var response = new MockHttpServletResponse();
        limits.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
