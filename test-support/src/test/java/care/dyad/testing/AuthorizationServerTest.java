package care.dyad.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

import java.util.List;

class AuthorizationServerTest {

    @Test
    void givesAClientATokenThatAnybodyCanCheck() {
        try (var server = AuthorizationServer.start().client("partner", "read", "write")) {
            String token = server.token("partner", "read");

            Jwt read = decoder(server).decode(token);

            assertThat(read.getClaimAsString("client_id")).isEqualTo("partner");
            assertThat(read.getAudience()).containsExactly(AuthorizationServer.AUDIENCE);
            assertThat(read.getClaimAsStringList("scope")).isEqualTo(List.of("read"));
        }
    }

    private static JwtDecoder decoder(AuthorizationServer server) {
        return JwtDecoders.fromIssuerLocation(server.issuer());
    }

    @Test
    void givesNobodyMoreThanWasAgreed() {
        try (var server = AuthorizationServer.start().client("partner", "read")) {
            assertThatThrownBy(() -> server.token("partner", "write")).hasMessageContaining("400");
            assertThatThrownBy(() -> server.token("stranger", "read")).hasMessageContaining("401");
        }
    }
}
