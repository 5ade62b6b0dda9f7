package care.dyad.messaging;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Lets operators look after the held events of a service over HTTP. */
@AutoConfiguration(after = HoldAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(HeldEventDesk.class)
class HoldWebAutoConfiguration {

    @Bean
    HeldEventController heldEventController(HeldEventDesk desk) {
        return new HeldEventController(desk);
    }
}
