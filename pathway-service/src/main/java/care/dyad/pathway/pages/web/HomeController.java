package care.dyad.pathway.pages.web;

import care.dyad.ui.BackToThePage;
import care.dyad.ui.SessionLimits;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

import java.util.Map;

/** Where everybody begins, and the pages about the service. */
@Controller
class HomeController {

    private final boolean local;
    private final PeopleSignIn people;

    HomeController(Environment environment, PeopleSignIn people) {
        this.people = people;
        this.local = environment.acceptsProfiles(Profiles.of("local"));
    }

    /** By role: what somebody most often comes for. */
    @GetMapping("/")
    String home(Authentication account) {
        if (SignedIn.has(account, Roles.OPS)) {
            return "redirect:/board";
        }
        if (SignedIn.has(account, Roles.GOVERNANCE)) {
            return "redirect:/access";
        }
        return SignedIn.has(account, Roles.TRIAGE)
                ? "redirect:/worklist?step=review"
                : "redirect:/worklist";
    }

    @GetMapping(BackToThePage.SIGN_IN)
    ModelAndView signIn(@RequestParam Map<String, String> why) {
        return new ModelAndView("pages/sign-in")
                .addObject("local", local)
                .addObject("provider", people.provider())
                .addObject("wrong", why.containsKey(PagesSignIn.WRONG))
                .addObject("idle", why.containsKey(BackToThePage.IDLE))
                .addObject("signedOut", why.containsKey(PagesSignIn.SIGNED_OUT));
    }

    /** The filter has noted that somebody is there. */
    @PostMapping(SessionLimits.STAY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {
        // Nothing else is to be done.
    }

    @GetMapping(PagesSignIn.NOT_ALLOWED)
    ModelAndView notAllowed() {
        var page = new ModelAndView("pages/not-allowed");
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    @GetMapping("/help")
    String help() {
        return "pages/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "pages/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "pages/privacy";
    }
}
