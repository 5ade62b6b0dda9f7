package care.dyad.pathway.http;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.audit.domain.AccessKind;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Records every call of the API about a referral before it is answered, so that what cannot be
 * recorded is not done.
 */
@Configuration(proxyBeanMethods = false)
class ApiAccessLog implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final RecordAccess recordAccess;

    ApiAccessLog(RecordAccess recordAccess) {
        this.recordAccess = recordAccess;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean read = request.getMethod().equals("GET");
        AccessKind kind = read ? AccessKind.READ_BY_API : AccessKind.SENT_BY_API;
        String account = request.getUserPrincipal().getName();
        String what = read ? null : request.getRequestURI().replaceFirst("^.*/", "");
        id(request, "referralId").ifPresent(id -> recordAccess.record(account, kind, id, what));
        id(request, "episodeId")
                .ifPresent(id -> recordAccess.recordEpisode(account, kind, id, what));
        return true;
    }

    /** The id in the path; empty when there is none, or none that can be one. */
    private static Optional<UUID> id(HttpServletRequest request, String name) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> path
                        && path.get(name) instanceof String id
                        && UUID_FORM.matcher(id).matches()
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
