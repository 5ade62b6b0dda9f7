package care.dyad.notification.http;

import care.dyad.notification.application.DeliveryLog;
import care.dyad.notification.application.Senders;
import care.dyad.notification.application.SettleParked;
import care.dyad.notification.application.SettleParked.Settled;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** The delivery log, and sending again what did not arrive. */
@RestController
@RequestMapping("/api/notifications")
class DeliveryLogController {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,39}");

    private final DeliveryLog log;
    private final SettleParked settleParked;
    private final Senders senders;

    DeliveryLogController(DeliveryLog log, SettleParked settleParked, Senders senders) {
        this.log = log;
        this.settleParked = settleParked;
        this.senders = senders;
    }

    /** Why somebody does something, as a code. */
    record Why(@Nullable String reason) {

        String code() {
            if (reason == null || !CODE.matcher(reason).matches()) {
                throw Problem.noReason();
            }
            return reason;
        }
    }

    /** A notification and the attempts at it. */
    record Log(DeliveryLog.Entry notification, List<DeliveryLog.Line> attempts) {}

    @GetMapping
    List<DeliveryLog.Entry> latest(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String reference) {
        return log.latest(new DeliveryLog.Filter(state, recipient, reference));
    }

    @GetMapping("/{id}")
    Log one(@PathVariable UUID id) {
        return log.find(id)
                .map(entry -> new Log(entry, log.attempts(id)))
                .orElseThrow(Problem::unknown);
    }

    @PostMapping("/{id}/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resend(@PathVariable UUID id, @RequestBody Why why, Authentication account) {
        answer(settleParked.resend(id, account.getName(), why.code()));
        senders.wake();
    }

    @PostMapping("/{id}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable UUID id, @RequestBody Why why, Authentication account) {
        answer(settleParked.dismiss(id, account.getName(), why.code()));
    }

    private static void answer(Settled settled) {
        switch (settled) {
            case DONE -> {}
            case NOT_NOW -> throw Problem.notNow();
            case UNKNOWN -> throw Problem.unknown();
        }
    }
}
