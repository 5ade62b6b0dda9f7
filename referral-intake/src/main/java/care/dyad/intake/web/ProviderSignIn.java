package care.dyad.intake.web;

import care.dyad.intake.SignInSettings;
import care.dyad.start.LocalRun;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Stream;

/** With an OpenID Connect provider, whose id token says what a person may do. */
@Component
@Profile(LocalRun.ELSEWHERE)
class ProviderSignIn implements PeopleSignIn {

    private static final String REGISTRATION = "/oauth2/authorization/dyad";

    private final OidcUserService people = new OidcUserService();
    private final SignInSettings settings;

    ProviderSignIn(SignInSettings settings) {
        this.settings = settings;
    }

    @Override
    public void accept(HttpSecurity http, BackToThePage back) {
        http.oauth2Login(
                login ->
                        login.loginPage(PagesSignIn.PAGE)
                                .successHandler(back)
                                .failureUrl(PagesSignIn.PAGE + "?" + PagesSignIn.WRONG)
                                .authorizedClientRepository(
                                        new HttpSessionOAuth2AuthorizedClientRepository())
                                .userInfoEndpoint(person -> person.oidcUserService(this::person)));
    }

    private SignedInPerson person(OidcUserRequest request) {
        OidcIdToken token = people.loadUser(request).getIdToken();
        return new SignedInPerson(authorities(token), token);
    }

    private List<GrantedAuthority> authorities(OidcIdToken token) {
        List<String> told = token.getClaimAsStringList(settings.rolesClaim());
        List<String> roles = told == null ? List.of() : told;
        return AuthorityUtils.createAuthorityList(
                Stream.of(
                                roles.contains(settings.referrerRole()) ? PagesSignIn.REFERRER : "",
                                roles.contains(settings.opsRole()) ? PagesSignIn.OPS : "")
                        .filter(role -> !role.isEmpty())
                        .map(role -> "ROLE_" + role)
                        .toList());
    }

    @Override
    public String provider() {
        return REGISTRATION;
    }
}
