package care.dyad.pathway.pages.web;

import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.application.BreakGlass;
import care.dyad.pathway.reviews.domain.Note;
import care.dyad.ui.FormField;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/** Asks why somebody opens a referral of another team. */
@Controller
@RequestMapping("/referrals/{reference}/glass")
class GlassController {

    private static final String REASON = "reason";

    private final BreakGlass breakGlass;

    GlassController(BreakGlass breakGlass) {
        this.breakGlass = breakGlass;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String reference) {
        return show(reference, new Posted(new LinkedMultiValueMap<>()));
    }

    @PostMapping
    ModelAndView open(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> values,
            Authentication account) {
        Posted posted = new Posted(values);
        String reason = posted.text(REASON);
        Note.fault(reason).ifPresent(fault -> posted.wrong(REASON, fault.detail()));
        if (!posted.isSound()) {
            return show(reference, posted);
        }
        Staff staff = SignedIn.staff(account);
        breakGlass.breakGlass(reference, staff, new Note(reason));
        return new ModelAndView("redirect:/referrals/" + reference);
    }

    private static ModelAndView show(String reference, Posted posted) {
        List<FormField> fields =
                List.of(
                        posted.area(
                                REASON,
                                "Why do you need to see it?",
                                "Information governance reads this. Leave out names and numbers."));
        var page = new ModelAndView("referral/glass");
        page.setStatus(posted.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("reference", reference)
                .addObject("fields", fields)
                .addObject("wrong", !posted.isSound())
                .addObject("errors", posted.errors(fields));
    }
}
