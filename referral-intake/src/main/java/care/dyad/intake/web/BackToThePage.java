package care.dyad.intake.web;

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
final class BackToThePage
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationSuccessHandler {

    private static final String FORM = "/refer";
    private static final String HELD_EVENTS = PagesSignIn.HELD_EVENTS;
    private static final String PAGE = BackToThePage.class.getName();

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
            response.sendRedirect(page(request));
        } else {
            response.sendRedirect(PagesSignIn.PAGE + "?" + PagesSignIn.NOT_ALLOWED);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication account)
            throws IOException {
        HttpSession session = request.getSession();
        Object page = session.getAttribute(PAGE);
        session.removeAttribute(PAGE);
        response.sendRedirect(page instanceof String wanted ? wanted : FORM);
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        request.getSession().setAttribute(PAGE, page(request));
        response.sendRedirect(ended ? PagesSignIn.PAGE + "?" + PagesSignIn.IDLE : PagesSignIn.PAGE);
    }

    private static String page(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(HELD_EVENTS) || path.startsWith(HELD_EVENTS + "/")) {
            return request.getMethod().equals("GET") ? path : HELD_EVENTS;
        }
        if (path.equals(PagesSignIn.UNACCOUNTED)) {
            return path;
        }
        return path.equals(FORM) || path.startsWith(FORM + "/") ? path : FORM;
    }
}
