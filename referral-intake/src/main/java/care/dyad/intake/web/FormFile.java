package care.dyad.intake.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;

/** Reads the form. A field that it does not know stops the start: it could be a typing error. */
@Configuration(proxyBeanMethods = false)
class FormFile {

    private static final JsonMapper STRICT =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    @Bean
    Form referralForm(@Value("classpath:form/referral-form.yaml") Resource file)
            throws IOException {
        try (InputStream text = file.getInputStream()) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return STRICT.convertValue(content, Form.class);
        }
    }
}
