package care.dyad.intake.http;

import care.dyad.intake.application.ReconcileReferrals;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells ops which referrals no pathway has told of. */
@RestController
class ReconciliationController {

    private static final int PAGE = 100;

    private final ReconcileReferrals reconcileReferrals;

    ReconciliationController(ReconcileReferrals reconcileReferrals) {
        this.reconcileReferrals = reconcileReferrals;
    }

    @GetMapping("/reconciliation")
    ResponseEntity<?> reconciliation(@RequestParam(defaultValue = "0") int skip) {
        return skip < 0
                ? Problems.answer(Problem.BAD_REQUEST)
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(ReconciliationBody.of(reconcileReferrals.reconcile(skip, PAGE)));
    }
}
