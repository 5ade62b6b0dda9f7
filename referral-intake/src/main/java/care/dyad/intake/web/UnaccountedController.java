package care.dyad.intake.web;

import care.dyad.intake.application.ReconcileReferrals;
import care.dyad.intake.application.Reconciliation;
import care.dyad.intake.domain.Stop;
import care.dyad.intake.domain.UnaccountedReferral;
import care.dyad.ui.PlainTime;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import java.time.Clock;

/** Names to ops each referral that no pathway has told of, and where it stopped. */
@Controller
class UnaccountedController {

    private static final int PAGE = 50;

    private final ReconcileReferrals reconcileReferrals;
    private final Clock clock;

    UnaccountedController(ReconcileReferrals reconcileReferrals, Clock clock) {
        this.reconcileReferrals = reconcileReferrals;
        this.clock = clock;
    }

    /** A referral that got stuck, in words. */
    record Line(String reference, String received, String stopped, String advice) {

        static Line of(UnaccountedReferral one) {
            return new Line(
                    one.reference().value(),
                    PlainTime.moment(one.receivedAt()),
                    stopped(one.stop()),
                    one.stop().advice());
        }

        private static String stopped(Stop stop) {
            return switch (stop) {
                case Stop.Outbox _ -> "Before it was published";
                case Stop.Triage _ -> "Before triage";
                case Stop.Pathways _ -> "Between triage and a pathway";
                case Stop.DeadLetter _ -> "In the dead letters";
                case Stop.Nowhere _ -> "On no topic";
            };
        }
    }

    @GetMapping(PagesSignIn.UNACCOUNTED)
    ModelAndView unaccounted(@RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > Integer.MAX_VALUE / PAGE) {
            throw new NoSuchPage();
        }
        Reconciliation found = reconcileReferrals.reconcile((page - 1) * PAGE, PAGE);
        return new ModelAndView("reconciliation/unaccounted")
                .addObject("received", found.received())
                .addObject("unaccounted", found.unaccounted())
                .addObject("lines", found.named().stream().map(Line::of).toList())
                .addObject("number", page)
                .addObject("pages", (found.unaccounted() + PAGE - 1) / PAGE)
                .addObject("now", PlainTime.moment(clock.instant()));
    }
}
