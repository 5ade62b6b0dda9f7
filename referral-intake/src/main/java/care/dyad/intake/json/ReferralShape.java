package care.dyad.intake.json;

import care.dyad.intake.domain.Fault;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The shape of a submission, as its JSON Schema tells. */
@Component
class ReferralShape {

    /** Whoever has more faults than this does not read a list of them. */
    private static final int MOST_FAULTS = 200;

    /** The symbol that stands for one of a newer version. */
    private static final String UNKNOWN = "UNKNOWN";

    private final Schema schema;
    private final Schema withUnknownCodes;

    ReferralShape(@Value("classpath:openapi/schemas/referral-submission.schema.json") Resource file)
            throws IOException {
        try (InputStream document = file.getInputStream()) {
            JsonNode shape = JsonMapper.shared().readTree(document);
            this.schema = schema(shape);
            this.withUnknownCodes = schema(withUnknownCodes(shape.deepCopy()));
        }
    }

    /** Everything that is wrong with the shape of a submission, each place once. */
    List<Fault> faults(JsonNode submission) {
        return faults(submission, schema);
    }

    /** The same, where a code that came from a newer version reads {@code UNKNOWN}. */
    List<Fault> faultsOfNewerSender(JsonNode submission) {
        return faults(submission, withUnknownCodes);
    }

    private static List<Fault> faults(JsonNode submission, Schema schema) {
        return schema.validate(submission).stream()
                .map(error -> ShapeFault.of(error, schema.getSchemaNode()))
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
    }

    private static JsonNode withUnknownCodes(JsonNode shape) {
        JsonNode national = shape.at("/properties/mother/properties/ethnicCategory/enum");
        shape.findValues("enum").stream()
                .filter(codes -> codes != national)
                .forEach(codes -> ((ArrayNode) codes).add(UNKNOWN));
        return shape;
    }

    private static Schema schema(JsonNode document) {
        var config =
                SchemaRegistryConfig.builder()
                        .pathType(PathType.JSON_POINTER)
                        .formatAssertionsEnabled(true)
                        .build();
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(config))
                .getSchema(document);
    }
}
