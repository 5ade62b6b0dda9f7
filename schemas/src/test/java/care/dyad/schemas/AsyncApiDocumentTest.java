package care.dyad.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class AsyncApiDocumentTest {

    private static final Path FILE = Path.of("src/main/resources/asyncapi/asyncapi.yaml");
    private static final Path SPECIFICATION =
            Path.of("target/npm/node_modules/@asyncapi/specs/schemas/3.0.0.json");

    /** Personal, or of Dyad's services alone. */
    private static final Set<String> INTERNAL =
            Set.of(
                    Topics.REFERRAL_RECEIVED,
                    Topics.REFERRAL_IDENTITIES,
                    Topics.REFERRAL_TRIAGED,
                    Topics.REFERRAL_RECONCILIATIONS,
                    Topics.NOTIFICATION_EVENTS,
                    Topics.WEBHOOK_SUBSCRIPTIONS);

    private final ObjectNode document = AsyncApiDocument.of(PublicChannel.all());

    @Test
    void theDocumentDescribesTheTopicsAsTheyAre() throws IOException {
        if ("write".equals(System.getProperty("dyad.asyncapi"))) {
            Files.writeString(FILE, AsyncApiDocument.yaml(document));
        }

        assertThat(FILE)
                .as("write it again with -Ddyad.asyncapi=write")
                .hasContent(AsyncApiDocument.yaml(document));
    }

    @Test
    void theDocumentIsValidAsyncApi() throws IOException {
        assertThat(faults(document)).isEmpty();
    }

    @Test
    void aFaultIsFound() throws IOException {
        document.withObjectProperty("operations")
                .withObjectProperty("sendHeartbeat")
                .put("action", "x");

        assertThat(faults(document)).isNotEmpty();
    }

    @Test
    void everyTopicOfTheContractIsPublicOrInternal() {
        Set<String> described =
                PublicChannel.all().stream()
                        .map(channel -> channel.topic().name())
                        .collect(Collectors.toSet());
        Set<String> undecided =
                Topics.all().stream()
                        .filter(topic -> !topic.events().isEmpty())
                        .map(Topic::name)
                        .filter(name -> !described.contains(name) && !INTERNAL.contains(name))
                        .collect(Collectors.toSet());

        assertThat(undecided).isEmpty();
        assertThat(described).doesNotContainAnyElementsOf(INTERNAL);
    }

    private static List<Error> faults(ObjectNode document) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(Files.readString(SPECIFICATION), InputFormat.JSON)
                .validate(document);
    }
}
