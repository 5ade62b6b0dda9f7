package care.dyad.pathway.pages.web;

import care.dyad.pathway.pages.application.ReferralPage;
import care.dyad.ui.FormField;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;

/**
 * A page with one form about a referral.
 *
 * @param title what it is headed by and what its button says
 * @param note what to know before; empty when nothing
 * @param fields what is asked for
 */
record FormPage(String title, String note, List<FormField> fields) {

    ModelAndView show(ReferralPage referral, Posted posted) {
        var page = new ModelAndView("referral/form");
        page.setStatus(posted.isSound() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("form", this)
                .addObject("wrong", !posted.isSound())
                .addObject("errors", posted.errors(fields))
                .addObject("patient", Patient.of(referral))
                .addObject("back", "/referrals/" + referral.view().reference())
                .addObject("version", referral.view().version());
    }
}
