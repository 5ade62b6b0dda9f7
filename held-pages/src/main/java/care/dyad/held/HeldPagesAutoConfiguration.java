package care.dyad.held;

import care.dyad.messaging.HeldEventDesk;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

import java.time.InstantSource;

/** Gives a service that has the desk its pages. Who may see them, the service says at its door. */
@AutoConfiguration(afterName = "care.dyad.messaging.HoldAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(HeldEventDesk.class)
@EnableConfigurationProperties(HeldPagesSettings.class)
class HeldPagesAutoConfiguration {

    @Bean
    HeldEventPages heldEventPages(HeldEventDesk desk, HeldPagesSettings settings) {
        return new HeldEventPages(desk, settings, InstantSource.system());
    }

    @Bean
    HeldEventActs heldEventActs(HeldEventDesk desk) {
        return new HeldEventActs(desk);
    }

    @Bean
    ReplayPages replayPages(HeldEventDesk desk) {
        return new ReplayPages(desk);
    }

    @Bean
    RefusedOnPage refusedOnPage() {
        return new RefusedOnPage();
    }
}
