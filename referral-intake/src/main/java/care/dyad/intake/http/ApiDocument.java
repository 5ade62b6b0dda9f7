package care.dyad.intake.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The descriptions of this API and of the topics; what they refer to is served beside them. */
@RestController
class ApiDocument {

    static final String PATH = "/openapi.yaml";
    static final String TOPICS_PATH = "/asyncapi.yaml";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_YAML_VALUE)
    Resource document() {
        return new ClassPathResource("openapi/openapi.yaml");
    }

    @GetMapping(path = TOPICS_PATH, produces = MediaType.APPLICATION_YAML_VALUE)
    Resource topics() {
        return new ClassPathResource("asyncapi/asyncapi.yaml");
    }
}
