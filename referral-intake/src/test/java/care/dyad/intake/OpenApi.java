package care.dyad.intake;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The OpenAPI document, held against what the running service answers. */
public final class OpenApi {

    private static final String ADDRESS = "https://dyad.care/openapi.yaml";
    private static final String SUBMISSION = "schemas/referral-submission.schema.json";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final OpenApi SHARED = new OpenApi();

    private final JsonNode document = yaml(text("openapi/openapi.yaml"));
    private final Map<String, Pattern> addresses = addresses();
    private final SchemaRegistry schemas = schemas();
    private final Set<String> observed = new ConcurrentSkipListSet<>();

    private OpenApi() {}

    public static OpenApi document() {
        return SHARED;
    }

    /** The document as it is in the repository. */
    public static String source() {
        return text("openapi/openapi.yaml");
    }

    /** Every operation, as a method and a path. */
    public Set<String> operations() {
        return addresses.keySet();
    }

    private Map<String, Pattern> addresses() {
        Map<String, Pattern> addresses = new TreeMap<>();
        document.path("paths")
                .forEachEntry(
                        (path, item) ->
                                item.propertyNames().stream()
                                        .filter(METHODS::contains)
                                        .map(method -> method.toUpperCase() + " " + path)
                                        .forEach(
                                                operation ->
                                                        addresses.put(
                                                                operation, address(operation))));
        return addresses;
    }

    /** Every documented status of every operation, for example {@code POST /referrals 202}. */
    public Set<String> statuses() {
        Set<String> statuses = new TreeSet<>();
        operations()
                .forEach(
                        operation ->
                                responses(operation)
                                        .propertyNames()
                                        .forEach(status -> statuses.add(operation + " " + status)));
        return statuses;
    }

    /** What a token has to allow for an operation; nothing when it is open to anybody. */
    public List<String> scopes(String operation) {
        return document.at(pointer(operation) + "/security/0/oauth").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    /** What {@link #faults} has seen so far, in the same words. */
    public Set<String> observed() {
        return Set.copyOf(observed);
    }

    /** The examples of a submission by name. */
    public Map<String, JsonNode> examples() {
        Map<String, JsonNode> examples = new TreeMap<>();
        document.at("/components/examples")
                .forEachEntry((name, example) -> examples.put(name, example.path("value")));
        return examples;
    }

    /** Everything that is wrong with a request body of an operation, by its documented schema. */
    public List<String> requestFaults(String operation, JsonNode body) {
        return schemaFaults(
                pointer(operation) + "/requestBody/content/application~1json/schema", body);
    }

    /**
     * Everything in which an answer differs from the document; nothing where it has no such path.
     */
    public List<String> faults(HttpResponse<String> response) {
        Optional<String> operation = operation(response);
        return operation.isEmpty() ? List.of() : faults(operation.get(), response);
    }

    private List<String> faults(String operation, HttpResponse<String> response) {
        String status = Integer.toString(response.statusCode());
        JsonNode documented = responses(operation).path(status);
        if (documented.isMissingNode()) {
            return List.of(operation + " answers with " + status + ", which is not documented");
        }
        observed.add(operation + " " + status);
        String pointer =
                documented.has("$ref")
                        ? documented.path("$ref").asString().substring(1)
                        : pointer(operation) + "/responses/" + status;
        List<String> faults = new ArrayList<>(headerFaults(pointer, response.headers()));
        faults.addAll(bodyFaults(pointer, response));
        return faults;
    }

    private List<String> headerFaults(String pointer, HttpHeaders headers) {
        List<String> faults = new ArrayList<>();
        document.at(pointer + "/headers")
                .forEachEntry(
                        (name, header) -> {
                            String place =
                                    header.has("$ref")
                                            ? header.path("$ref").asString().substring(1)
                                            : pointer + "/headers/" + name;
                            Optional<String> value = headers.firstValue(name);
                            if (value.isPresent()) {
                                faults.addAll(
                                        schemaFaults(
                                                place + "/schema",
                                                JsonMapper.shared().valueToTree(value.get())));
                            } else if (document.at(place).path("required").asBoolean(false)) {
                                faults.add("no header " + name);
                            }
                        });
        return faults;
    }

    private List<String> bodyFaults(String pointer, HttpResponse<String> response) {
        JsonNode content = document.at(pointer + "/content");
        if (content.isMissingNode()) {
            return response.body().isEmpty() ? List.of() : List.of("a body that is not documented");
        }
        String type = response.headers().firstValue("Content-Type").orElse("none").split(";")[0];
        if (!content.has(type)) {
            return List.of("media type " + type + " is not documented");
        }
        return schemaFaults(
                pointer + "/content/" + type.replace("/", "~1") + "/schema",
                JsonMapper.shared().readTree(response.body()));
    }

    private List<String> schemaFaults(String pointer, JsonNode value) {
        Schema schema = schemas.getSchema(SchemaLocation.of(ADDRESS + "#" + pointer));
        return schema.validate(value).stream().map(Object::toString).toList();
    }

    private Optional<String> operation(HttpResponse<String> response) {
        String called = response.request().method() + " " + response.request().uri().getPath();
        return addresses.entrySet().stream()
                .filter(operation -> operation.getValue().matcher(called).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Pattern address(String operation) {
        return Pattern.compile(operation.replace("$", "\\$").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private JsonNode responses(String operation) {
        return document.at(pointer(operation) + "/responses");
    }

    private static String pointer(String operation) {
        String[] parts = operation.split(" ");
        return "/paths/" + parts[1].replace("/", "~1") + "/" + parts[0].toLowerCase();
    }

    private SchemaRegistry schemas() {
        var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var documents =
                Map.of(
                        ADDRESS,
                        document.toString(),
                        "https://dyad.care/" + SUBMISSION,
                        text("openapi/" + SUBMISSION));
        return SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                registry -> registry.schemaRegistryConfig(config).schemas(documents));
    }

    private static JsonNode yaml(String source) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return JsonMapper.shared().valueToTree(yaml.load(source));
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("no " + file, e);
        }
    }

    /** Every {@code $ref} of the document that leads to another file. */
    public Stream<String> otherFiles() {
        return document.findValuesAsString("$ref").stream()
                .filter(ref -> !ref.startsWith("#"))
                .distinct();
    }
}
