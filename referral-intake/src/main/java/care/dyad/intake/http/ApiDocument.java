package care.dyad.intake.http;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API; what it refers to is served beside it. */
@RestController
class ApiDocument {

    static final String PATH = "/openapi.yaml";

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_YAML_VALUE)
    Resource document() {
        return new ClassPathResource("openapi/openapi.yaml");
    }
}
