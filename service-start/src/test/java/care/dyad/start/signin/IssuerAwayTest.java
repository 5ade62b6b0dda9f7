package care.dyad.start.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Nobody answers at the address of the authorization server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://localhost:1",
            "spring.security.oauth2.resourceserver.jwt.audiences=dyad",
            "spring.security.oauth2.client.provider.dyad.issuer-uri=http://localhost:1",
            "spring.security.oauth2.client.registration.dyad.client-id=dyad-pages"
        })
class IssuerAwayTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Door {

        @Bean
        SecurityFilterChain api(
                HttpSecurity http, Credentials credentials, ProblemAnswers problems) {
            credentials.accept(http, problems);
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(refused -> refused.authenticationEntryPoint(problems))
                    .build();
        }
    }

    @LocalServerPort private int port;

    @Test
    void aTokenThatNobodyCanCheckIsNeitherRightNorWrong() throws Exception {
        HttpResponse<String> answer = call("any.token.atall");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"retryable\":true");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void noTokenIsRefusedAllTheSame() throws Exception {
        HttpResponse<String> answer = call("");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Bearer");
    }

    private HttpResponse<String> call(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api"));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
