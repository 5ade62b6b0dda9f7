package care.dyad.intake.http;

import care.dyad.intake.application.Origin;
import care.dyad.intake.application.RequestTraces;
import care.dyad.intake.application.Systems;
import care.dyad.intake.application.Trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/**
 * Echoes the ids that a sender gives to its request and conversation, makes them when it gives
 * none, and puts them and the trace on every line of the log that the request causes.
 */
final class RequestHeaders extends OncePerRequestFilter {

    static final String REQUEST_ID = "X-Request-ID";
    static final String CORRELATION_ID = "X-Correlation-ID";
    private static final String TRACE = Trace.class.getName();

    private final HandlerExceptionResolver problems;
    private final RequestTraces traces;

    RequestHeaders(HandlerExceptionResolver problems, RequestTraces traces) {
        this.problems = problems;
        this.traces = traces;
    }

    /** Who sent the request, and in which trace. */
    static Origin origin(HttpServletRequest request) {
        if (!(request.getUserPrincipal() instanceof Authentication account)
                || !(request.getAttribute(TRACE) instanceof Trace trace)) {
            throw new IllegalStateException("this address is open to anybody, and must not be");
        }
        return new Origin(
                account.getName(),
                Systems.of(AuthorityUtils.authorityListToSet(account.getAuthorities())),
                trace,
                null);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestTraces.Answering answering =
                traces.began(request.getMethod(), request.getHeader("traceparent"));
        Trace trace = answering.trace();
        request.setAttribute(TRACE, trace);
        try {
            String requestId = echo(request, response, REQUEST_ID, UUID.randomUUID().toString());
            String correlationId = echo(request, response, CORRELATION_ID, requestId);
            MDC.setContextMap(
                    Map.of(
                            "requestId",
                            requestId,
                            "correlationId",
                            correlationId,
                            "traceparent",
                            trace.parent()));
            chain.doFilter(request, response);
        } catch (Refused refused) {
            problems.resolveException(request, response, null, refused);
        } finally {
            answering.done();
            MDC.clear();
        }
    }

    private static String echo(
            HttpServletRequest request, HttpServletResponse response, String name, String other) {
        String id = sound(name, request.getHeader(name));
        String echoed = id == null ? other : id;
        response.setHeader(name, echoed);
        return echoed;
    }

    /**
     * The value of a header that a sender makes up.
     *
     * @throws Refused when it is not as it has to be
     */
    static @Nullable String sound(String name, @Nullable String value) {
        if (value != null && !SenderIds.isSound(value)) {
            throw Refused.header(name);
        }
        return value;
    }
}
