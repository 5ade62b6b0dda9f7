package care.dyad.intake.web;

import care.dyad.intake.application.Draft;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.SendDraft;
import care.dyad.intake.application.SubmissionOutcome;
import care.dyad.intake.application.Systems;
import care.dyad.intake.application.Trace;
import care.dyad.intake.domain.ReferralStatus;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;

/** Shows every answer, sends them, and tells what happens next. */
@Controller
class CheckController {

    private final FormPages pages;
    private final FormFaults faults;
    private final OpenDrafts open;
    private final SendDraft sendDraft;

    CheckController(FormPages pages, FormFaults faults, OpenDrafts open, SendDraft sendDraft) {
        this.pages = pages;
        this.faults = faults;
        this.open = open;
        this.sendDraft = sendDraft;
    }

    /** Goes on with a draft where the first answer is missing. */
    @GetMapping("/refer/{draftId}")
    ModelAndView goOn(@PathVariable UUID draftId, Principal account) {
        Draft draft = open.open(draftId, account.getName());
        var wrong = faults.of(draft, pages.answers(draft));
        return new ModelAndView("redirect:" + pages.firstWith(wrong, draft));
    }

    @GetMapping("/refer/{draftId}/check")
    ModelAndView check(@PathVariable UUID draftId, Principal account) {
        Draft draft = open.open(draftId, account.getName());
        return pages.check(draft, faults.of(draft, pages.answers(draft)), false);
    }

    @PostMapping("/refer/{draftId}/check")
    ModelAndView send(@PathVariable UUID draftId, Principal account) {
        Draft draft = open.open(draftId, account.getName());
        Answers answers = pages.answers(draft);
        Map<Question, String> wrong = faults.of(draft, answers);
        if (!wrong.isEmpty()) {
            return pages.check(draft, wrong, true);
        }
        // The form names itself as the source; nobody can write another.
        var origin = new Origin(account.getName(), Systems.ANY, Trace.started(), null);
        var outcome = sendDraft.send(draftId, at -> faults.submission(draft, answers, at), origin);
        return switch (outcome) {
            case SubmissionOutcome.Accepted _, SubmissionOutcome.DuplicateReference _ ->
                    new ModelAndView("redirect:/refer/sent/" + draftId);
            case SubmissionOutcome.Refused refused ->
                    pages.check(draft, faults.of(answers, refused.faults()), true);
        };
    }

    @GetMapping("/refer/sent/{draftId}")
    ModelAndView sent(@PathVariable UUID draftId, Principal account) {
        ReferralStatus status = open.sent(draftId, account.getName()).orElseThrow(NoSuchPage::new);
        return new ModelAndView("refer/sent")
                .addObject("status", PlainStatus.of(status))
                .addObject(
                        "assessedBy",
                        PlainDates.day(
                                PlainDates.dateOf(status.receipt().receivedAt()).plusDays(14)));
    }
}
