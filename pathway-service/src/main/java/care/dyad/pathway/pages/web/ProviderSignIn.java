package care.dyad.pathway.pages.web;

import care.dyad.pathway.StaffClaims;
import care.dyad.pathway.pages.application.RememberStaff;
import care.dyad.start.LocalRun;
import care.dyad.ui.BackToThePage;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.io.IOException;
import java.util.List;

/** With an OpenID Connect provider, whose id token says what a person may do. */
@Component
@Profile(LocalRun.ELSEWHERE)
class ProviderSignIn implements PeopleSignIn {

    private static final String REGISTRATION = "/oauth2/authorization/dyad";

    private static final String LEAVING =
            """
            <!DOCTYPE html>
            <html lang="en"><head><title>Signing out</title></head>
            <body><main><h1>You are signed out here</h1>
            <p><a href="%s">Sign out at your organisation too</a></p></main></body></html>
            """;

    private final OidcUserService people = new OidcUserService();
    private final StaffClaims claims;
    private final RememberStaff rememberStaff;
    private final ClientRegistrationRepository registrations;

    ProviderSignIn(
            StaffClaims claims,
            RememberStaff rememberStaff,
            ClientRegistrationRepository registrations) {
        this.claims = claims;
        this.rememberStaff = rememberStaff;
        this.registrations = registrations;
    }

    @Override
    public void accept(HttpSecurity http, BackToThePage back) {
        http.oauth2Login(
                        login ->
                                login.loginPage(BackToThePage.SIGN_IN)
                                        .successHandler(back)
                                        .failureUrl(BackToThePage.SIGN_IN + "?" + PagesSignIn.WRONG)
                                        .authorizedClientRepository(
                                                new HttpSessionOAuth2AuthorizedClientRepository())
                                        .userInfoEndpoint(
                                                person -> person.oidcUserService(this::person)))
                .logout(logout -> logout.logoutSuccessHandler(leaving()));
    }

    private SignedInPerson person(OidcUserRequest request) {
        OidcIdToken token = people.loadUser(request).getIdToken();
        String account = claims.account(token);
        List<GrantedAuthority> authorities = claims.authorities(token);
        rememberStaff.remember(account, AuthorityUtils.authorityListToSet(authorities));
        return new SignedInPerson(account, authorities, token);
    }

    /** The session at the provider ends too, or the next person at the computer is let in by it. */
    private OidcClientInitiatedLogoutSuccessHandler leaving() {
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri("{baseUrl}" + GONE);
        handler.setDefaultTargetUrl(GONE);
        handler.setRedirectStrategy(ProviderSignIn::leadOn);
        return handler;
    }

    /** No redirect: {@code form-action 'self'} forbids a form to end at another host. */
    private static void leadOn(
            HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        response.setHeader("Refresh", "0;url=" + address);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print(LEAVING.formatted(HtmlUtils.htmlEscape(address)));
    }

    @Override
    public String provider() {
        return REGISTRATION;
    }
}
