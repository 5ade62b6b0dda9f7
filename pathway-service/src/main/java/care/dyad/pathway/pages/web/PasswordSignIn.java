package care.dyad.pathway.pages.web;

import care.dyad.start.LocalRun;
import care.dyad.ui.BackToThePage;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** With the demo accounts of a local run. */
@Component
@Profile(LocalRun.PROFILES)
class PasswordSignIn implements PeopleSignIn {

    @Override
    public void accept(HttpSecurity http, BackToThePage back) {
        http.formLogin(
                        login ->
                                login.loginPage(BackToThePage.SIGN_IN)
                                        .successHandler(back)
                                        .failureUrl(
                                                BackToThePage.SIGN_IN + "?" + PagesSignIn.WRONG))
                .logout(logout -> logout.logoutSuccessUrl(GONE));
    }

    @Override
    public String provider() {
        return "";
    }
}
