package care.dyad.intake;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Real samples with something changed, as a program gone wrong or a bad line would. */
public final class Mutations {

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "0",
                    "1e999",
                    "99999999999999999999999",
                    "0.5",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"9990001006\"",
                    "\"2026-02-30\"",
                    "\"9999-12-31\"",
                    "\"2026-11-20T09:12:00\"",
                    "\"UNKNOWN\"",
                    "\"' OR 1=1 --\"",
                    "\"${jndi:ldap://x}\"",
                    "[]",
                    "{}",
                    "[[[[{}]]]]",
                    "{\"a\": {\"a\": 1}}");

    private final List<String> samples =
            Samples.expected().stream()
                    .map(expected -> Samples.referral(expected.file()).toString())
                    .toList();
    private final UnaryOperator<ObjectNode> written;
    private final Random random;
    private final long seed;
    private long number;

    private Mutations(long seed, UnaryOperator<ObjectNode> written) {
        this.seed = seed;
        this.random = new Random(seed);
        this.written = written;
    }

    /** Bodies of POST /referrals. */
    public static Mutations ofReferrals(long seed) {
        return new Mutations(seed, UnaryOperator.identity());
    }

    /** Messages of POST /fhir/$process-message. */
    public static Mutations ofMessages(long seed) {
        return new Mutations(seed, FhirMessages::submission);
    }

    /** The next body. */
    public byte[] next() {
        number++;
        var referral = (ObjectNode) JsonMapper.shared().readTree(pick(samples));
        ((ObjectNode) referral.path("source")).put("reference", "F-" + seed + "-" + number);
        ObjectNode whole = written.apply(referral);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            change(whole);
        }
        byte[] body = whole.toString().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(3) == 0 ? damaged(body) : body;
    }

    /** How to see the last one again. */
    public String describe() {
        return "body " + number + " of seed " + seed;
    }

    private void change(ObjectNode referral) {
        List<ObjectNode> objects = new ArrayList<>();
        collect(referral, objects);
        ObjectNode object = pick(objects.stream().filter(one -> !one.isEmpty()).toList());
        String name = pick(List.copyOf(object.propertyNames()));
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + (char) random.nextInt(1, 0x300), object.get(name));
            case 2 -> object.set(name, pick(objects).deepCopy());
            default -> object.set(name, JsonMapper.shared().readTree(pick(VALUES)));
        }
    }

    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        if (node instanceof ObjectNode || node instanceof ArrayNode) {
            node.values().forEach(child -> collect(child, objects));
        }
    }

    private byte[] damaged(byte[] body) {
        byte[] damaged = body.clone();
        switch (random.nextInt(3)) {
            case 0 -> damaged[random.nextInt(body.length)] = (byte) random.nextInt();
            case 1 -> {
                return Arrays.copyOf(body, random.nextInt(body.length));
            }
            default -> {
                int at = random.nextInt(body.length);
                random.ints(8).forEach(bits -> damaged[(at + (bits & 15)) % body.length] ^= 1);
            }
        }
        return damaged;
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
