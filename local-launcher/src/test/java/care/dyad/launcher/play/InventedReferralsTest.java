package care.dyad.launcher.play;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.launcher.system.VirtualTime;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class InventedReferralsTest {

    private static final Path HOME = Path.of(System.getProperty("dyad.home"));
    private static final int MANY = 200;

    @Test
    void eachIsOfSomebodyElseUnderAReferenceOfItsOwn() throws Exception {
        var referrals = new InventedReferrals(HOME, VirtualTime.real(), new Random(7));
        List<JsonNode> many =
                Stream.generate(referrals::next)
                        .limit(MANY)
                        .map(one -> JsonMapper.shared().readTree(one.json()))
                        .toList();

        Set<String> references = new HashSet<>();
        for (JsonNode one : many) {
            assertThat(references.add(one.at("/source/reference").asString())).isTrue();
            assertThat(one.at("/mother/nhsNumber").asString("999")).startsWith("999");
        }
        assertThat(many.stream().map(one -> one.at("/mother/nhsNumber")).distinct())
                .hasSizeGreaterThan(MANY / 2);
    }

    @Test
    void noneIsAsASampleThatIntakeRefuses() throws Exception {
        var referrals = new InventedReferrals(HOME, VirtualTime.real(), new Random(7));
        Set<String> refused = new HashSet<>();
        Expected.of(HOME.resolve("samples/referrals"))
                .forEach(
                        (file, row) -> {
                            if (row.disposition().equals("REJECT")) {
                                refused.add(file);
                            }
                        });

        assertThat(refused).isNotEmpty();
        assertThat(Stream.generate(referrals::next).limit(MANY).map(one -> one.pattern()))
                .doesNotContainAnyElementsOf(refused);
    }
}
