package care.dyad.triage.kafka;

import care.dyad.messaging.Contracts;
import care.dyad.schemas.Access;

import org.apache.avro.Schema;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.HashMap;
import java.util.Map;

/** What this service needs to be declared. */
@Configuration(proxyBeanMethods = false)
class ServiceContracts {

    private static final String SERVICE = "triage-service";

    @Bean
    Contracts contracts() {
        Map<String, Schema> written = new HashMap<>();
        Access.writtenBy(SERVICE)
                .forEach(
                        topic ->
                                topic.events()
                                        .forEach(
                                                event -> written.put(topic.subject(event), event)));
        return new Contracts(Access.topicsOf(SERVICE), written);
    }
}
