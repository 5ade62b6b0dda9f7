package care.dyad.intake.web;

import care.dyad.start.LocalRun;

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
                        login.loginPage(PagesSignIn.PAGE)
                                .successHandler(back)
                                .failureUrl(PagesSignIn.PAGE + "?" + PagesSignIn.WRONG));
    }

    @Override
    public String provider() {
        return "";
    }
}
