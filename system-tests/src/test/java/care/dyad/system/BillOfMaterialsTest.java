package care.dyad.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever looks for known faults is told of every library that a service ships. */
class BillOfMaterialsTest {

    private static final String LIST = "META-INF/sbom/application.cdx.json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "referral-intake",
                "triage-service",
                "pathway-service",
                "notification-service"
            })
    void everyServiceSaysWhatIsInIt(String service) throws IOException {
        try (var jar = new JarFile(jarOf(service).toFile())) {
            Set<String> listed = listed(jar);

            assertThat(
                            jar.stream()
                                    .map(entry -> entry.getName())
                                    .filter(BillOfMaterialsTest::isLibrary))
                    .hasSizeGreaterThan(50)
                    .allMatch(library -> listed.contains(fileName(library)));
        }
    }

    /** Boot puts its tools for unpacking beside them; no service uses these. */
    private static boolean isLibrary(String entry) {
        return entry.startsWith("BOOT-INF/lib/")
                && entry.endsWith(".jar")
                && !entry.contains("/spring-boot-jarmode-tools-");
    }

    private static String fileName(String entry) {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** As files are named: a classifier is not in the name of a component, but in its purl. */
    private static Set<String> listed(JarFile jar) throws IOException {
        try (InputStream list = jar.getInputStream(jar.getEntry(LIST))) {
            JsonNode bom = JsonMapper.shared().readTree(list);
            assertThat(bom.at("/bomFormat").asString()).isEqualTo("CycloneDX");
            return bom.at("/components")
                    .valueStream()
                    .map(BillOfMaterialsTest::file)
                    .collect(Collectors.toSet());
        }
    }

    private static String file(JsonNode component) {
        String purl = component.at("/purl").asString();
        int classifier = purl.indexOf("classifier=");
        String suffix =
                classifier < 0
                        ? ""
                        : "-" + purl.substring(classifier + "classifier=".length()).split("&")[0];
        return component.at("/name").asString()
                + "-"
                + component.at("/version").asString()
                + suffix
                + ".jar";
    }

    private static Path jarOf(String service) throws IOException {
        try (Stream<Path> built = Files.list(NamedTests.HOME.resolve(service).resolve("target"))) {
            return built.filter(file -> isJarOf(service, file.getFileName().toString()))
                    .findAny()
                    .orElseThrow();
        }
    }

    private static boolean isJarOf(String service, String file) {
        return file.startsWith(service) && file.endsWith("-SNAPSHOT.jar");
    }
}
