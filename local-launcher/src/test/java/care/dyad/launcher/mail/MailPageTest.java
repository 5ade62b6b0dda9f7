package care.dyad.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MailPageTest {

    @Test
    void escapesWhatWasSent() {
        var mail = new Mail(1, "a@b", "c@d", "<script>", "today", "<id@dyad>", "1 < 2 & \"so\"");

        String page = MailPage.of(List.of(mail));

        assertThat(page).contains("&lt;script&gt;", "&lt;id@dyad&gt;", "1 &lt; 2 &amp; &quot;so");
        assertThat(page).doesNotContain("<script>");
    }

    @Test
    void saysWhenThereIsNothing() {
        assertThat(MailPage.of(List.of())).contains("No message yet.");
    }
}
