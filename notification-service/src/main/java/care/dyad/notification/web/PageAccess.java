package care.dyad.notification.web;

import care.dyad.notification.NotificationSettings;
import care.dyad.ui.Navigation;
import care.dyad.ui.PageHeaders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

import java.util.List;

/**
 * Who may see the page: whoever has the link. A token against forged posts would add nothing to it,
 * because only who has the link can post to it; and there is no session to ride.
 */
@Configuration(proxyBeanMethods = false)
class PageAccess {

    @Bean
    Navigation navigation(NotificationSettings settings) {
        return new Navigation(settings.links().toString(), List.of());
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http) {
        return http.securityMatcher("/acknowledge/**", "/assets/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .headers(PageHeaders::strict)
                .build();
    }
}
