package care.dyad.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that can be said, scanned with everything that the samples say about people. */
class RenderedTemplatesTest {

    private static final Path SAMPLES =
            Path.of(System.getProperty("dyad.home"), "samples", "referrals");

    /** What a sample says that is neither code nor about anybody. */
    private static final int SHORTEST_TELLING = 4;

    private final Wording wording = Examples.wording();
    private final TeamCalls calls = new TeamCalls(wording, Examples.SIGNED);
    private final SafeContact safeContact = new SafeContact(Set.of());

    @TestFactory
    Stream<DynamicTest> noTemplateHoldsAnythingOfAnySample() throws IOException {
        List<String> rendered = everything();
        assertThat(rendered).hasSizeGreaterThan(500);
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> samples = files.sorted().toList();
            assertThat(samples).hasSizeGreaterThan(20);
            return samples.stream()
                    .map(
                            sample ->
                                    DynamicTest.dynamicTest(
                                            sample.getFileName().toString(),
                                            () -> assertNothingOf(sample, rendered)));
        }
    }

    @Test
    void everyTemplatePassesTheCheckAlsoAfterALoss() {
        assertThat(notices())
                .allSatisfy(
                        one -> {
                            assertThat(safeContact.objectionTo(text(one, false), false)).isEmpty();
                            assertThat(safeContact.objectionTo(text(one, true), true)).isEmpty();
                        });
    }

    @Test
    void aSummarySaysWhatItHoldsAndNamesNobody() {
        List<TeamNotice> held = Stream.generate(Examples::routed).limit(101).toList();

        Message summary = wording.message(bulletin(held), Set.of());

        assertThat(summary.subject()).isEqualTo("101 referrals for your team");
        assertThat(summary.text())
                .contains("- Referral DYAD-7K3M-9Q: new for your team")
                .contains("Due: Wednesday 18 November 2026, 5pm")
                .contains("And 1 more");
        assertThat(safeContact.objectionTo(summary.text(), false)).isEmpty();
    }

    @Test
    void afterALossASummaryIsSilentAboutTheBabyOfThatReferralOnly() {
        TeamNotice muted = Examples.routed();
        TeamNotice other = Examples.routed();

        String text =
                wording.message(bulletin(List.of(muted, other)), Set.of(muted.referralId())).text();

        assertThat(text).containsOnlyOnce("open the referral to see it");
        assertThat(text).containsOnlyOnce("South perinatal team");
    }

    @Test
    void alertsAreSaidForEveryConditionAndChannel() {
        for (Condition condition : Condition.values()) {
            for (var content :
                    List.of(new Bulletin.Raised(condition), new Bulletin.Cleared(condition))) {
                var one = new Bulletin(UUID.randomUUID(), content, Examples.TEAM, Channel.EMAIL);
                Message message = wording.message(one, Set.of());

                assertThat(message.subject() + message.text()).doesNotContain("{", "}", "null");
                assertThat(safeContact.objectionTo(message.text(), true)).isEmpty();
                assertThat(calls.json(one)).contains(condition.name());
            }
        }
    }

    @Test
    void aCallIsJsonWhateverTheDirectorySays() {
        var odd = new Recipient("a \"team\\\n", "Team", "x@nhs.example");
        var one =
                new TeamNotice(
                        UUID.randomUUID(),
                        Examples.routed().notice(),
                        odd,
                        Channel.WEBHOOK,
                        false,
                        null);

        JsonNode read = JsonMapper.shared().readTree(calls.json(one));

        assertThat(read.at("/data/recipient").asString()).isEqualTo("a \"team\\ ");
        assertThat(read.at("/data/kind").asString()).isEqualTo("ROUTED");
    }

    private static Bulletin bulletin(List<TeamNotice> held) {
        return new Bulletin(
                UUID.randomUUID(), new Bulletin.Summary(held), Examples.TEAM, Channel.EMAIL);
    }

    private List<String> everything() {
        return Stream.concat(
                        notices().flatMap(one -> Stream.of(text(one, false), text(one, true))),
                        notices().map(calls::json))
                .toList();
    }

    private String text(TeamNotice one, boolean muted) {
        Message message = wording.message(one, muted);
        return message.subject() + "\n" + message.text();
    }

    private static Stream<TeamNotice> notices() {
        return Arrays.stream(NoticeKind.values())
                .flatMap(
                        kind ->
                                Arrays.stream(Priority.values())
                                        .map(p -> Examples.notification(kind, p, Step.ASSESSMENT)))
                .flatMap(
                        one ->
                                Arrays.stream(Channel.values())
                                        .map(channel -> Examples.by(channel, one)))
                .flatMap(one -> Stream.of(one, escalated(one)));
    }

    private static TeamNotice escalated(TeamNotice one) {
        return new TeamNotice(one.id(), one.notice(), one.recipient(), one.channel(), true, null);
    }

    private static void assertNothingOf(Path sample, List<String> rendered) {
        Set<String> telling = telling(sample);
        assertThat(telling).isNotEmpty();
        String[] words = telling.toArray(String[]::new);
        assertThat(rendered).allSatisfy(text -> assertThat(text).doesNotContain(words));
    }

    /** Names, numbers, addresses and the referrer's words; codes are not about anybody. */
    private static Set<String> telling(Path sample) {
        return leaves(JsonMapper.shared().readTree(read(sample)))
                .filter(value -> value.length() >= SHORTEST_TELLING)
                .filter(value -> !value.matches("[A-Z_]+|true|false|null"))
                .collect(Collectors.toSet());
    }

    private static Stream<String> leaves(JsonNode node) {
        return node.isValueNode()
                ? Stream.of(node.asString())
                : node.valueStream().flatMap(RenderedTemplatesTest::leaves);
    }

    private static String read(Path sample) {
        try {
            return Files.readString(sample);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
