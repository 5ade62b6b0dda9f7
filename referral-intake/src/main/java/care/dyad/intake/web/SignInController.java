package care.dyad.intake.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** The page to sign in. */
@Controller
class SignInController {

    private final boolean local;
    private final PeopleSignIn people;

    SignInController(Environment environment, PeopleSignIn people) {
        this.people = people;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    @GetMapping(PagesSignIn.PAGE)
    ModelAndView signIn(@RequestParam Map<String, String> why) {
        return new ModelAndView("refer/sign-in")
                .addObject("local", local)
                .addObject("provider", people.provider())
                .addObject("wrong", why.containsKey(PagesSignIn.WRONG))
                .addObject("idle", why.containsKey(PagesSignIn.IDLE))
                .addObject("signedOut", why.containsKey(PagesSignIn.SIGNED_OUT))
                .addObject("notAllowed", why.containsKey(PagesSignIn.NOT_ALLOWED));
    }
}
