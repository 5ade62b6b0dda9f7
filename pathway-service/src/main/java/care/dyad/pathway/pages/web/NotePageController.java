package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.pathway.pages.application.WriteNote;
import care.dyad.pathway.reviews.domain.Note;

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
import java.util.UUID;

/** Adds a note to a referral. */
@Controller
@RequestMapping("/referrals/{reference}/note")
class NotePageController {

    private static final String TEXT = "text";
    private static final String FORM_ID = "formId";

    private final Openings openings;
    private final WriteNote writeNote;

    NotePageController(Openings openings, WriteNote writeNote) {
        this.openings = openings;
        this.writeNote = writeNote;
    }

    @GetMapping
    ModelAndView form(@PathVariable String reference, Authentication account) {
        return show(
                openings.theirs(reference, account),
                new Posted(new LinkedMultiValueMap<>()),
                UUID.randomUUID());
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam(FORM_ID) UUID formId,
            Authentication account) {
        ReferralPage referral = openings.theirs(reference, account);
        Posted posted = new Posted(values);
        if (posted.text(TEXT).isEmpty()) {
            posted.wrong(TEXT, "Write the note");
        }
        Note note = posted.note(TEXT);
        if (note == null) {
            return show(referral, posted, formId);
        }
        writeNote.write(referral.view().referralId(), formId, note, referral.staff());
        return new ModelAndView("redirect:/referrals/" + reference + "?done=note");
    }

    private static ModelAndView show(ReferralPage referral, Posted posted, UUID formId) {
        var field =
                posted.area(
                        TEXT,
                        "What do others who work on this referral need to know?",
                        "It stands in the timeline with your name, and cannot be changed. Leave"
                                + " out NHS numbers and e-mail addresses");
        return new FormPage("Add a note", "", List.of(field))
                .show(referral, posted)
                .addObject(FORM_ID, formId);
    }
}
