package care.dyad.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

import java.io.IOException;

/**
 * Leads to the page to sign in, and afterwards back to the page that was asked for. What was posted
 * meanwhile is not posted again: somebody else may sign in at the same computer.
 */
public final class BackToThePage
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationSuccessHandler {

    /** The page to sign in. */
    public static final String SIGN_IN = "/login";

    /** Says on the page to sign in that the session ended. */
    public static final String IDLE = "idle";

    private static final String PAGE = BackToThePage.class.getName();

    private final String home;
    private final String notAllowed;

    /**
     * @param home where somebody goes who asked for no page
     * @param notAllowed the page for those whose account may not see what they asked for
     */
    public BackToThePage(String home, String notAllowed) {
        this.home = home;
        this.notAllowed = notAllowed;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        signIn(request, response);
    }

    /** Without a session there is no token either, so a session that ended looks like a forgery. */
    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account == null || account instanceof AnonymousAuthenticationToken) {
            signIn(request, response);
        } else if (e instanceof CsrfException) {
            response.sendRedirect(home);
        } else {
            response.sendRedirect(notAllowed);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication account)
            throws IOException {
        HttpSession session = request.getSession();
        Object page = session.getAttribute(PAGE);
        session.removeAttribute(PAGE);
        response.sendRedirect(page instanceof String wanted ? wanted : home);
    }

    private void signIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        request.getSession().setAttribute(PAGE, page(request));
        response.sendRedirect(ended ? SIGN_IN + "?" + IDLE : SIGN_IN);
    }

    private String page(HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI();
        if (!request.getMethod().equals("GET") || path.equals("/logout")) {
            return home;
        }
        return query == null ? path : path + "?" + query;
    }
}
