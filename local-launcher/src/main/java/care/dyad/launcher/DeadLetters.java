package care.dyad.launcher;

import care.dyad.launcher.held.HeldEventCalls;
import care.dyad.launcher.held.Keeper;
import care.dyad.launcher.held.PacedReplay;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./dyad deadletters}: events that a service could not handle. */
@Command(
        name = "deadletters",
        description = {
            "Events that a service could not handle wait, each with the later events of its referral behind",
            "it. Lists them, shows one without what it says about people, tells what a replay would do,",
            "replays and discards. Every step is kept with who took it."
        },
        exitCodeListHeading = "Ends with:%n",
        exitCodeList = {
            "0:done; nothing failed",
            "1:there is no answer, for example because nothing is up",
            "2:the command line is wrong",
            "3:something is held (list), or failed again (preview, replay)"
        },
        mixinStandardHelpOptions = true)
final class DeadLetters {

    private static final int SOMETHING = 3;
    private static final int PAGE = 500;

    /** A held event of a service, typed as {@code pathway:17}. */
    record Address(Keeper keeper, long id) {}

    static final class Addressed implements ITypeConverter<Address> {

        @Override
        public Address convert(String typed) {
            String[] parts = typed.split(":", 2);
            if (parts.length == 2 && parts[1].matches("\\d{1,18}")) {
                return Keeper.of(parts[0])
                        .map(keeper -> new Address(keeper, Long.parseLong(parts[1])))
                        .orElseThrow(() -> unknown(typed));
            }
            throw unknown(typed);
        }

        private static TypeConversionException unknown(String typed) {
            return new TypeConversionException(
                    "'%s' is no held event: they are named as in ./dyad deadletters list, for example pathway:17"
                            .formatted(typed));
        }
    }

    /** Which of the held events. */
    static final class Filter {

        @Option(names = "--service", description = "Of this one: ${COMPLETION-CANDIDATES}.")
        @Nullable Keeper keeper;

        @Option(names = "--topic", description = "Of this topic.")
        @Nullable String topic;

        @Option(names = "--reason", description = "Held for this reason.")
        @Nullable String reason;

        @Option(names = "--key", description = "Of this referral.")
        @Nullable String key;

        List<Keeper> keepers() {
            return keeper == null ? List.of(Keeper.values()) : List.of(keeper);
        }

        Map<String, @Nullable Object> wanted() {
            Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
            wanted.put("topic", topic);
            wanted.put("reason", reason);
            wanted.put("key", key);
            return wanted;
        }
    }

    @Command(name = "list", description = "What is held, oldest first, and why.")
    int list(@Mixin Filter filter) throws IOException, InterruptedException {
        long held = 0;
        for (Keeper keeper : filter.keepers()) {
            Map<String, @Nullable Object> wanted = filter.wanted();
            wanted.put("atMost", PAGE);
            JsonNode page = calls().list(keeper, wanted);
            held += page.path("held").asLong();
            System.out.printf(
                    "%s: %,d held, of which %,d failed themselves%n",
                    keeper.typed(), page.path("held").asLong(), page.path("lines").asLong());
            page.path("events").forEach(event -> HeldEventText.line(keeper, event));
        }
        return held == 0 ? 0 : SOMETHING;
    }

    @Command(name = "show", description = "One of them, masked, and what was done to it.")
    int show(@Parameters(paramLabel = "EVENT", converter = Addressed.class) Address event)
            throws IOException, InterruptedException {
        HeldEventText.shown(event.keeper(), calls().show(event.keeper(), event.id()));
        return 0;
    }

    @Command(name = "preview", description = "What its replay would do; nothing of it stays.")
    int preview(@Parameters(paramLabel = "EVENT", converter = Addressed.class) Address event)
            throws IOException, InterruptedException {
        JsonNode would = calls().act(event.keeper(), "/" + event.id() + "/preview", Map.of());
        HeldEventText.outcome(event.keeper(), would);
        return would.path("done").asBoolean() ? 0 : SOMETHING;
    }

    @Command(
            name = "replay",
            description = {
                "Sends held events through their service again, the first of each referral before those behind it.",
                "Ctrl-C stops it after the events of the second that is under way."
            })
    int replay(
            @Parameters(
                            paramLabel = "EVENT",
                            arity = "0..1",
                            converter = Addressed.class,
                            description = "This one and those behind it; without it, all.")
                    @Nullable Address event,
            @Mixin Filter filter,
            @Option(names = "--cap", defaultValue = "100", description = "At most so many events.")
                    int cap,
            @Option(names = "--pace", defaultValue = "10", description = "So many in a second.")
                    int pace,
            @Option(names = "--stop-at-failure", description = "End when one fails.") boolean stop)
            throws IOException, InterruptedException {
        var limits = new PacedReplay.Limits(cap, Math.clamp(pace, 1, PAGE), stop);
        int failed = 0;
        if (event != null) {
            JsonNode done =
                    calls().act(
                                    event.keeper(),
                                    "/%d/replay?atMost=%d"
                                            .formatted(event.id(), Math.clamp(cap, 1, PAGE)),
                                    Map.of());
            return outcomes(event.keeper(), done) == 0 ? 0 : SOMETHING;
        }
        for (Keeper keeper : filter.keepers()) {
            failed +=
                    new PacedReplay(
                                    (except, atMost) -> chunk(keeper, filter, except, atMost, stop),
                                    () -> Thread.sleep(1000),
                                    outcome -> HeldEventText.outcome(keeper, outcome))
                            .replay(limits);
        }
        return failed == 0 ? 0 : SOMETHING;
    }

    @Command(
            name = "discard",
            description = "Gives one up, for a reason; those behind it go their way.")
    int discard(
            @Parameters(paramLabel = "EVENT", converter = Addressed.class) Address event,
            @Option(
                            names = "--reason",
                            required = true,
                            description =
                                    "A code such as SENT_AGAIN_BY_PARTNER, without anybody's data.")
                    String reason)
            throws IOException, InterruptedException {
        JsonNode done =
                calls().act(
                                event.keeper(),
                                "/" + event.id() + "/discard",
                                Map.of("reason", reason));
        System.out.printf("%s:%d discarded%n", event.keeper().typed(), event.id());
        return outcomes(event.keeper(), done) == 0 ? 0 : SOMETHING;
    }

    private static JsonNode chunk(
            Keeper keeper, Filter filter, List<Long> except, int atMost, boolean stop)
            throws IOException, InterruptedException {
        Map<String, @Nullable Object> wanted = filter.wanted();
        wanted.put("except", except);
        wanted.put("atMost", atMost);
        wanted.put("stopAtFailure", stop);
        return calls().act(keeper, "/replays", wanted);
    }

    private static long outcomes(Keeper keeper, JsonNode done) {
        done.path("outcomes").forEach(outcome -> HeldEventText.outcome(keeper, outcome));
        return done.path("outcomes")
                .valueStream()
                .filter(outcome -> !outcome.path("done").asBoolean())
                .count();
    }

    private static HeldEventCalls calls() throws IOException {
        return new HeldEventCalls(Run.here().ports());
    }
}
