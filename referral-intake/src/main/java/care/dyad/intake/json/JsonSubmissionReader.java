package care.dyad.intake.http;

import care.dyad.intake.application.Fingerprint;
import care.dyad.intake.application.Submission;
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

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads a submission from a JSON body. */
@Component
class SubmissionReader {

    private static final int MOST_BYTES = 256 * 1024;
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

    SubmissionReader(ReferralShape shape) {
        this.shape = shape;
    }

    /**
     * Reads a submission.
     *
     * @param account the account that was signed in
     * @throws UnreadableBody when the body is too long or not JSON
     */
    Submission read(InputStream body, String account) {
        JsonNode tree = tree(bytes(body));
        List<Fault> faults = shape.faults(tree);
        return faults.isEmpty()
                ? new Submission.Readable(
                        account, JSON.treeToValue(tree, SubmittedReferral.class), fingerprint(tree))
                : new Submission.Unreadable(faults, new SoundParts(JSON, tree, faults).all());
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new UnreadableBody(Problem.BODY_TOO_LARGE);
            }
            return bytes;
        } catch (IOException e) {
            throw new UnreadableBody(Problem.BAD_REQUEST);
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree.isMissingNode()) {
                throw new UnreadableBody(Problem.MALFORMED_JSON);
            }
            return tree;
        } catch (JacksonException e) {
            throw new UnreadableBody(Problem.MALFORMED_JSON);
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
