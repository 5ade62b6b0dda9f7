package care.dyad.ui;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/**
 * Ends a signed-in session that nobody uses, and one that has lasted too long, in real time. What a
 * page asks for by itself does not count as use, and is answered with 401 once nobody is signed in:
 * a page to sign in would begin a new session behind the back of the one that is on the screen.
 * Answers {@code GET /session/left} with the whole seconds that are left, 0 for who is not signed
 * in.
 */
public final class SessionLimits extends OncePerRequestFilter {

    /** Where a page asks how long the session lasts. */
    public static final String LEFT = "/session/left";

    /** Where somebody says that they are still there. */
    public static final String STAY = "/session/stay";

    /** The attribute of a session that holds when it was last used, an {@link Instant}. */
    public static final String LAST_USED = SessionLimits.class.getName();

    private final Duration idle;
    private final Duration longest;
    private final Set<String> unattended;
    private final InstantSource realTime;

    /**
     * @param idle after which an unused session ends
     * @param longest after which every session ends
     * @param unattended paths that pages ask for by themselves
     * @param realTime the time
     */
    public SessionLimits(
            Duration idle, Duration longest, Set<String> unattended, InstantSource realTime) {
        this.idle = idle;
        this.longest = longest;
        this.unattended = Set.copyOf(unattended);
        this.realTime = realTime;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Instant now = realTime.instant();
        HttpSession session = request.getSession(false);
        Duration left = session == null ? Duration.ZERO : left(session, now);
        String path = request.getRequestURI();
        if (path.equals(LEFT)) {
            answer(response, left);
            return;
        }
        if (session != null && isSignedIn(session) && left.isZero()) {
            session.invalidate();
            session = null;
        }
        if (unattended.contains(path)) {
            if (left.isZero()) {
                response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                return;
            }
        } else if (session != null) {
            session.setAttribute(LAST_USED, now);
        }
        chain.doFilter(request, response);
    }

    private Duration left(HttpSession session, Instant now) {
        if (!isSignedIn(session)) {
            return Duration.ZERO;
        }
        Instant begun = Instant.ofEpochMilli(session.getCreationTime());
        Instant used = session.getAttribute(LAST_USED) instanceof Instant last ? last : begun;
        Instant end = earlier(used.plus(idle), begun.plus(longest));
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    private static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void answer(HttpServletResponse response, Duration left) throws IOException {
        response.setContentType("text/plain");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(left.toSeconds());
    }
}
