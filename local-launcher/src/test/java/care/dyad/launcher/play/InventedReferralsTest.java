package care.dyad.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.launcher.infrastructure.Ports;
import care.dyad.launcher.system.VirtualTime;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

class DemoStreamTest {

    private static final Path HOME = Path.of(System.getProperty("dyad.home"));

    @Test
    void refersSomebodyElseUnderAReferenceOfItsOwn() throws Exception {
        var sample = Sample.of(HOME.resolve("samples/referrals")).getFirst();
        var stream = new DemoStream(HOME, Ports.standard(0), VirtualTime.real());

        var referral = new Sample("demo", stream.referral(sample)).json().orElseThrow();

        assertThat(referral.at("/mother/nhsNumber").asString())
                .startsWith("999")
                .isNotEqualTo("9990001006");
        assertThat(referral.at("/source/reference").asString()).startsWith("DEMO-");
        assertThat(referral.at("/presentation/screening/0/total").asInt()).isEqualTo(11);
    }
}
