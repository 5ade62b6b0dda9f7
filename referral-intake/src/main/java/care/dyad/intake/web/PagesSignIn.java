package care.dyad.intake.web;

import care.dyad.intake.FormSettings;
import care.dyad.ui.Navigation;
import care.dyad.ui.PageHeaders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

import java.time.Clock;
import java.util.List;

/** Who may see the pages. Unlike the API they have sessions, and tokens against forged posts. */
@Configuration(proxyBeanMethods = false)
class PagesSignIn {

    static final String PAGE = "/login";
    static final String WRONG = "wrong";
    static final String IDLE = "idle";
    static final String SIGNED_OUT = "signed-out";
    static final String NOT_ALLOWED = "not-allowed";

    static final String REFERRER = "REFERRER";
    static final String OPS = "OPS";

    static final String HELD_EVENTS = "/held-events";
    static final String UNACCOUNTED = "/unaccounted-referrals";

    @Bean
    Navigation navigation() {
        return new Navigation(
                "/refer",
                List.of(
                        new Navigation.Link("Make a referral", "/refer", List.of(REFERRER)),
                        new Navigation.Link("My referrals", "/refer/mine", List.of(REFERRER)),
                        new Navigation.Link("Held events", HELD_EVENTS, List.of(OPS)),
                        new Navigation.Link("Unaccounted referrals", UNACCOUNTED, List.of(OPS))));
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, FormSettings settings, PeopleSignIn people) {
        var back = new BackToThePage();
        people.accept(http, back);
        return http.securityMatcher(
                        "/refer",
                        "/refer/**",
                        HELD_EVENTS + "/**",
                        UNACCOUNTED,
                        PAGE,
                        PAGE + "/oauth2/**",
                        "/oauth2/**",
                        "/logout",
                        "/assets/**")
                .authorizeHttpRequests(
                        requests ->
                                requests.requestMatchers(PAGE, "/assets/**")
                                        .permitAll()
                                        .requestMatchers("/refer", "/refer/**")
                                        .hasRole(REFERRER)
                                        .requestMatchers(HELD_EVENTS + "/**", UNACCOUNTED)
                                        .hasRole(OPS)
                                        .anyRequest()
                                        .authenticated())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .logout(logout -> logout.logoutSuccessUrl(PAGE + "?" + SIGNED_OUT))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(back).accessDeniedHandler(back))
                .addFilterBefore(
                        new LongestSession(settings.longestSession(), Clock.systemUTC()),
                        SecurityContextHolderFilter.class)
                .headers(PageHeaders::strict)
                .build();
    }
}
