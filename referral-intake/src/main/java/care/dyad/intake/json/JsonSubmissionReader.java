package care.dyad.intake.json;

import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.Submission;
import care.dyad.intake.application.SubmissionReader;
import care.dyad.intake.domain.Fault;
import care.dyad.intake.domain.SubmittedReferral;

import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Component
class JsonSubmissionReader implements SubmissionReader {

    private static final int DEEPEST = 32;

    /** Strict: a field that comes twice would silently lose what the first one said. */
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .build())
                    .nodeFactory(new WholeNumbers())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .build();

    private final ReferralShape shape;

    JsonSubmissionReader(ReferralShape shape) {
        this.shape = shape;
    }

    @Override
    public Optional<Submission> read(byte[] json) {
        return tree(json).map(tree -> submission(tree, shape.faults(tree)));
    }

    @Override
    public Submission read(Map<String, ?> fields) {
        JsonNode tree = JSON.valueToTree(fields);
        return submission(tree, shape.faultsOfNewerSender(tree));
    }

    private static Submission submission(JsonNode tree, List<Fault> faults) {
        return faults.isEmpty()
                ? new Submission.Readable(
                        JSON.treeToValue(tree, SubmittedReferral.class), fingerprint(tree))
                : new Submission.Unreadable(faults, new SoundParts(JSON, tree, faults).all());
    }

    /** What a parser says of a body that it cannot read quotes the body. */
    private static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(tree -> !tree.isMissingNode());
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** Of the content: neither the order of the fields nor white space matters. */
    private static Fingerprint fingerprint(JsonNode tree) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(tree));
            return new Fingerprint(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
