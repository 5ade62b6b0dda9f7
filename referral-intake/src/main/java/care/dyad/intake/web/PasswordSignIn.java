package care.dyad.intake.web;

import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.stereotype.Component;

/** With the demo accounts of a local run. */
@Component
@Profile("local | test")
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
