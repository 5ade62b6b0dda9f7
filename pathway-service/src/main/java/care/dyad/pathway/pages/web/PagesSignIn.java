package care.dyad.pathway.pages.web;

import care.dyad.pathway.SessionSettings;
import care.dyad.ui.BackToThePage;
import care.dyad.ui.Navigation;
import care.dyad.ui.Navigation.Link;
import care.dyad.ui.PageHeaders;
import care.dyad.ui.SessionLimits;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Who may see the pages. Unlike the API they have sessions, and tokens against forged posts. */
@Configuration(proxyBeanMethods = false)
class PagesSignIn {

    static final String WRONG = "wrong";
    static final String SIGNED_OUT = "signed-out";
    static final String NOT_ALLOWED = "/not-allowed";

    private static final String HELD_EVENTS = "/held-events/**";

    private static final String[] PAGES = {
        "/",
        BackToThePage.SIGN_IN,
        BackToThePage.SIGN_IN + "/oauth2/**",
        "/oauth2/**",
        "/logout",
        NOT_ALLOWED,
        "/assets/**",
        "/session/**",
        "/worklist/**",
        "/referrals/**",
        "/board/**",
        ReportsController.PATH + "/**",
        "/access/**",
        HELD_EVENTS,
        "/help",
        "/accessibility",
        "/privacy"
    };

    private static final String[] CARE = {Roles.CLINICIAN, Roles.TRIAGE, Roles.LINK_WORKER};

    @Bean
    Navigation navigation() {
        return new Navigation(
                "/",
                List.of(
                        new Link("Worklist", "/worklist", List.of(CARE)),
                        new Link(
                                "Deadlines board",
                                "/board",
                                List.of(Roles.OPS, Roles.CLINICIAN, Roles.TRIAGE)),
                        new Link("Reports", ReportsController.PATH, List.of(Roles.OPS)),
                        new Link("Held events", "/held-events", List.of(Roles.OPS)),
                        new Link("Access log", "/access", List.of(Roles.GOVERNANCE))),
                List.of(
                        new Link("Help", "/help"),
                        new Link("Accessibility statement", "/accessibility"),
                        new Link("Privacy and how access is recorded", "/privacy")),
                true);
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(HttpSecurity http, SessionSettings settings, PeopleSignIn people) {
        var back = new BackToThePage("/", NOT_ALLOWED);
        people.accept(http, back);
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(rules())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        handling ->
                                handling.authenticationEntryPoint(back).accessDeniedHandler(back))
                .addFilterBefore(limits(settings), SecurityContextHolderFilter.class)
                .headers(PageHeaders::strict)
                .build();
    }

    private static Customizer<
                    AuthorizeHttpRequestsConfigurer<HttpSecurity>
                            .AuthorizationManagerRequestMatcherRegistry>
            rules() {
        return requests ->
                requests.requestMatchers(
                                BackToThePage.SIGN_IN,
                                "/assets/**",
                                "/help",
                                "/accessibility",
                                "/privacy")
                        .permitAll()
                        .requestMatchers("/referrals/*/review")
                        .hasRole(Roles.TRIAGE)
                        .requestMatchers("/referrals/*/second")
                        .hasAnyRole(Roles.CLINICIAN, Roles.TRIAGE)
                        .requestMatchers("/referrals/*/glass")
                        .hasRole(Roles.CLINICIAN)
                        .requestMatchers("/worklist/assign/**")
                        .hasAnyRole(Roles.LEAD, Roles.TRIAGE)
                        .requestMatchers("/worklist/**", "/referrals/**")
                        .hasAnyRole(CARE)
                        .requestMatchers("/board/live")
                        .hasRole(Roles.OPS)
                        .requestMatchers("/board/**")
                        .hasAnyRole(Roles.OPS, Roles.CLINICIAN, Roles.TRIAGE)
                        .requestMatchers(ReportsController.PATH + "/**", HELD_EVENTS)
                        .hasRole(Roles.OPS)
                        .requestMatchers("/access/**")
                        .hasRole(Roles.GOVERNANCE)
                        .anyRequest()
                        .authenticated();
    }

    private static SessionLimits limits(SessionSettings settings) {
        return new SessionLimits(
                settings.idle(),
                settings.longest(),
                Set.of(WorklistScreen.CHANGES),
                Clock.systemUTC());
    }
}
