package care.dyad.testing;

import java.util.List;
import java.util.Map;

/** The adapter rooms of a service and the libraries that each may use. */
final class Rooms {

    private static final String SPRING_BEANS = "org.springframework.beans.factory..";
    private static final String SPRING_CONTEXT = "org.springframework.context..";
    private static final String BOOT = "org.springframework.boot..";
    private static final String START = "care.dyad.start..";
    private static final String LOGGING = "org.slf4j..";
    private static final String METERS = "io.micrometer.core..";

    static final Map<String, List<String>> ADAPTERS =
            Map.ofEntries(
                    Map.entry(
                            "kafka",
                            List.of(
                                    "care.dyad.events..",
                                    "care.dyad.schemas..",
                                    "care.dyad.messaging..",
                                    "org.apache.avro..",
                                    "org.apache.kafka..",
                                    "org.springframework.kafka..",
                                    "org.springframework.util.backoff..",
                                    SPRING_BEANS,
                                    SPRING_CONTEXT,
                                    BOOT,
                                    LOGGING,
                                    METERS)),
                    Map.entry(
                            "postgres",
                            List.of(
                                    "javax.sql..",
                                    "org.springframework.jdbc..",
                                    "org.springframework.dao..",
                                    "tools.jackson..",
                                    SPRING_CONTEXT)),
                    Map.entry(
                            "http",
                            List.of(
                                    "jakarta.servlet..",
                                    "tools.jackson..",
                                    START,
                                    "io.github.bucket4j..",
                                    "com.fasterxml.jackson.annotation..",
                                    "org.springframework.core..",
                                    "org.springframework.http..",
                                    "org.springframework.security..",
                                    "org.springframework.util..",
                                    "org.springframework.web..",
                                    SPRING_BEANS,
                                    SPRING_CONTEXT,
                                    BOOT,
                                    LOGGING)),
                    Map.entry(
                            "fhir",
                            List.of(
                                    "ca.uhn.fhir..",
                                    "org.hl7.fhir..",
                                    "jakarta.servlet..",
                                    "tools.jackson..",
                                    "org.springframework.core..",
                                    "org.springframework.dao..",
                                    "org.springframework.http..",
                                    "org.springframework.security.core..",
                                    "org.springframework.transaction..",
                                    "org.springframework.web..",
                                    SPRING_BEANS,
                                    SPRING_CONTEXT)),
                    Map.entry(
                            "json",
                            List.of(
                                    "tools.jackson..",
                                    "com.networknt..",
                                    "org.springframework.core.io..",
                                    SPRING_BEANS)),
                    Map.entry(
                            "web",
                            List.of(
                                    START,
                                    "care.dyad.ui..",
                                    "jakarta.servlet..",
                                    "tools.jackson..",
                                    "org.yaml.snakeyaml..",
                                    "org.springframework.core..",
                                    "org.springframework.http..",
                                    "org.springframework.security..",
                                    "org.springframework.util..",
                                    "org.springframework.web..",
                                    SPRING_BEANS,
                                    SPRING_CONTEXT,
                                    LOGGING)),
                    Map.entry(
                            "delivery",
                            List.of(
                                    "jakarta.mail..",
                                    "org.eclipse.angus.mail..",
                                    "org.springframework.mail..",
                                    "org.apache.commons.pool2..",
                                    "org.apache.hc..",
                                    "javax.net.ssl..",
                                    "uk.gov.service.notify..",
                                    "org.json..",
                                    SPRING_CONTEXT,
                                    SPRING_BEANS,
                                    LOGGING,
                                    METERS)),
                    Map.entry(
                            "dmn",
                            List.of(
                                    "org.kie..",
                                    "javax.xml.namespace..",
                                    "org.springframework.core.io..",
                                    SPRING_BEANS,
                                    SPRING_CONTEXT,
                                    LOGGING)),
                    Map.entry(
                            "file",
                            List.of(
                                    START,
                                    "org.yaml.snakeyaml..",
                                    "org.springframework.core.io..",
                                    SPRING_BEANS,
                                    SPRING_CONTEXT)),
                    Map.entry("calendar", List.of("de.focus_shift.jollyday..", SPRING_CONTEXT)),
                    Map.entry(
                            "schedule",
                            List.of(
                                    "org.springframework.scheduling..",
                                    SPRING_CONTEXT,
                                    SPRING_BEANS,
                                    LOGGING)));

    private Rooms() {}

    static String[] adapterPackages() {
        return ADAPTERS.keySet().stream()
                .map(room -> "care.dyad.." + room + "..")
                .toArray(String[]::new);
    }
}
