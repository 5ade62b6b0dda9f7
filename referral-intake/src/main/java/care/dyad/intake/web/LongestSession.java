package care.dyad.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

/** Ends a session that has lasted too long, however busy it is. */
final class LongestSession extends OncePerRequestFilter {

    private final Duration longest;
    private final InstantSource realTime;

    LongestSession(Duration longest, InstantSource realTime) {
        this.longest = longest;
        this.realTime = realTime;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && realTime.millis() - session.getCreationTime() >= longest.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
