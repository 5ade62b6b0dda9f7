package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.UUID;

class SignedLinksTest {

    private static final URI PAGES = URI.create("https://dyad.example/");
    private static final UUID ID = UUID.randomUUID();

    private final SignedLinks links = new SignedLinks("a".repeat(32), PAGES);

    @Test
    void aLinkLeadsToItsNotification() {
        String token = links.token(ID);

        assertThat(links.linkTo(ID)).isEqualTo("https://dyad.example/acknowledge/" + token);
        assertThat(links.notificationOf(token)).contains(ID);
    }

    @Test
    void nobodyMakesOneUp() {
        String token = links.token(ID);
        String others = new SignedLinks("b".repeat(32), PAGES).token(ID);
        char last = token.charAt(30);

        assertThat(links.notificationOf(others)).isEmpty();
        assertThat(links.notificationOf(token.replace(last, last == 'A' ? 'B' : 'A'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64 !", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoneIsNone(String token) {
        assertThat(links.notificationOf(token)).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedAndNamed() {
        assertThatThrownBy(() -> new SignedLinks("short", PAGES))
                .hasMessageContaining("DYAD_LINK_KEY");
    }
}
