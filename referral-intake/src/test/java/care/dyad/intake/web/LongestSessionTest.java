package care.dyad.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

class LongestSessionTest {

    private static final Duration LONGEST = Duration.ofHours(12);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void aSessionLivesUntilItsTimeIsUp() throws ServletException, IOException {
        visitAfter(LONGEST.minusSeconds(1));

        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aSessionEndsThenHoweverBusyItIs() throws ServletException, IOException {
        visitAfter(LONGEST);

        assertThat(session.isInvalid()).isTrue();
    }

    private void visitAfter(Duration age) throws ServletException, IOException {
        Instant now = Instant.ofEpochMilli(session.getCreationTime()).plus(age);
        var request = new MockHttpServletRequest();
        request.setSession(session);

        new LongestSession(LONGEST, () -> now)
                .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
