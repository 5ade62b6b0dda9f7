package care.dyad.notification.web;

import care.dyad.notification.application.AcknowledgeNotification;
import care.dyad.notification.application.AcknowledgeNotification.Seen;
import care.dyad.notification.application.Acknowledgements.State;
import care.dyad.notification.domain.Deadline;
import care.dyad.notification.domain.Notice;
import care.dyad.notification.domain.TeamNotice;
import care.dyad.notification.domain.Wording;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.Optional;

/**
 * Acknowledges a notification. Looking at the page acknowledges nothing, because mail programs look
 * at every link by themselves: it takes the button.
 */
@Controller
class AcknowledgeController {

    private final AcknowledgeNotification acknowledge;
    private final Wording wording;

    AcknowledgeController(AcknowledgeNotification acknowledge, Wording wording) {
        this.acknowledge = acknowledge;
        this.wording = wording;
    }

    @GetMapping("/acknowledge/{token}")
    ModelAndView look(@PathVariable String token) {
        return page(acknowledge.look(token), token);
    }

    /** Back to the page, so that reloading it posts nothing. */
    @PostMapping("/acknowledge/{token}")
    ModelAndView acknowledge(@PathVariable String token) {
        return acknowledge
                .acknowledge(token)
                .map(seen -> new ModelAndView("redirect:/acknowledge/" + token))
                .orElseGet(AcknowledgeController::unknown);
    }

    private ModelAndView page(Optional<Seen> seen, String token) {
        return seen.map(one -> page(one, token)).orElseGet(AcknowledgeController::unknown);
    }

    private ModelAndView page(Seen seen, String token) {
        TeamNotice one = seen.notice();
        Notice notice = one.notice();
        Deadline deadline = notice.deadline();
        return new ModelAndView("acknowledge/notification")
                .addObject("path", "/acknowledge/" + token)
                .addObject("reference", notice.reference().value())
                .addObject("team", one.recipient().name())
                .addObject("priority", notice.priority())
                .addObject("due", deadline == null ? null : wording.due(deadline))
                .addObject("link", wording.link(notice.reference()))
                .addObject("open", isOpen(seen.state()))
                .addObject("state", seen.state());
    }

    private static boolean isOpen(State state) {
        return state == State.OPEN || state == State.EXHAUSTED;
    }

    private static ModelAndView unknown() {
        return new ModelAndView("acknowledge/unknown", HttpStatus.NOT_FOUND);
    }
}
