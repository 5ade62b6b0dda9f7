package care.dyad.intake.fhir;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * Whatever else refuses a request to this API answers with a problem (RFC 9457): sign-in, limits,
 * media types, outages. Here it leaves as an OperationOutcome.
 */
@ControllerAdvice
class FhirErrors implements ResponseBodyAdvice<Object> {

    private static final String API = "/fhir";

    private final FhirJson fhir;

    FhirErrors(FhirJson fhir) {
        this.fhir = fhir;
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType chosen,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof ProblemDetail problem) || !isFhir(request)) {
            return body;
        }
        response.getHeaders().setContentType(MediaType.valueOf(FhirJson.MEDIA_TYPE));
        ErrorCode error = ErrorCode.of(problem.getStatus());
        return JsonMapper.shared().readTree(fhir.write(Outcomes.of(error, issues(error, problem))));
    }

    private static List<Issue> issues(ErrorCode error, ProblemDetail problem) {
        Issue issue = error.issue();
        Object header =
                problem.getProperties() == null ? null : problem.getProperties().get("header");
        return header == null
                ? List.of(issue)
                : List.of(Issue.at("http." + header, issue.type(), problem.getDetail() + ""));
    }

    private static boolean isFhir(ServerHttpRequest request) {
        if (!(request instanceof ServletServerHttpRequest servlet)) {
            return false;
        }
        HttpServletRequest http = servlet.getServletRequest();
        Object failed = http.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = failed == null ? http.getRequestURI() : failed.toString();
        return path.equals(API) || path.startsWith(API + "/");
    }
}
