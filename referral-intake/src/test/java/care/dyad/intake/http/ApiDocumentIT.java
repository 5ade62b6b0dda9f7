package care.dyad.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.intake.IntakeApi;
import care.dyad.intake.OpenApi;
import care.dyad.intake.Samples;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The document describes the operations that there are, and its examples work. */
class ApiDocumentIT extends IntakeApi {

    private static final OpenApi DOCUMENT = OpenApi.document();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping controllers;

    @Test
    void everyOperationIsDocumentedAndViceVersa() {
        Set<String> served =
                controllers.getHandlerMethods().entrySet().stream()
                        .filter(entry -> isApi(entry.getValue()))
                        .flatMap(entry -> operations(entry.getKey()))
                        .filter(operation -> !operation.endsWith("api.yaml"))
                        .collect(Collectors.toSet());

        assertThat(served).isEqualTo(DOCUMENT.operations());
    }

    /** The form's pages and what is for our own operators are not in the document. */
    private static boolean isApi(HandlerMethod handler) {
        return handler.getBeanType().isAnnotationPresent(RestController.class)
                && handler.getBeanType().getPackageName().startsWith("care.dyad.intake");
    }

    private static Stream<String> operations(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                mapping.getPatternValues().stream()
                                        .map(path -> method + " " + path));
    }

    @Test
    void theDocumentAndTheFilesItRefersToAreServedToAnybody() {
        HttpResponse<String> served = send(anonymous("/openapi.yaml").GET());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).isEqualTo(OpenApi.source());
        assertThat(served.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(DOCUMENT.otherFiles())
                .isNotEmpty()
                .allMatch(file -> send(anonymous("/" + file).GET()).statusCode() == 200);
    }

    @Test
    void theDocumentOfTheTopicsIsServedToAnybody() {
        HttpResponse<String> served = send(anonymous("/asyncapi.yaml").GET());

        assertThat(served.statusCode()).isEqualTo(200);
        assertThat(served.body()).contains("asyncapi: \"3.0.0\"");
    }

    @Test
    void everyExampleIsTakenIn() {
        assertThat(DOCUMENT.examples().values())
                .isNotEmpty()
                .allMatch(example -> DOCUMENT.requestFaults("POST /referrals", example).isEmpty())
                .allMatch(example -> post(example).statusCode() == 202);
    }

    @Test
    void theDocumentedBodyIsTheOneThatIsChecked() {
        var wrong = Samples.with(Samples.fresh(), "/presentation/redFlag", "[]");

        assertThat(DOCUMENT.requestFaults("POST /referrals", wrong)).isNotEmpty();
        assertThat(post(wrong).statusCode()).isEqualTo(422);
    }
}
