package care.dyad.intake.http;

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

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The shape of a submission, as its JSON Schema tells. */
@Component
class ReferralShape {

    /** Whoever has more faults than this does not read a list of them. */
    private static final int MOST_FAULTS = 200;

    private final Schema schema;

    ReferralShape(@Value("classpath:schema/referral-submission.schema.json") Resource file)
            throws IOException {
        try (InputStream document = file.getInputStream()) {
            this.schema = schema(JsonMapper.shared().readTree(document));
        }
    }

    /** Everything that is wrong with the shape of a submission, each place once. */
    List<Fault> faults(JsonNode submission) {
        return schema.validate(submission).stream()
                .map(error -> ShapeFault.of(error, schema.getSchemaNode()))
                .distinct()
                .limit(MOST_FAULTS)
                .toList();
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
