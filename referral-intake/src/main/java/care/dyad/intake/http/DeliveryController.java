package care.dyad.intake.http;

import care.dyad.intake.application.ResendDelivery;
import care.dyad.intake.application.ShowSubscriptions;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.security.Principal;
import java.util.UUID;

/** What subscriptions were told. */
@RestController
@RequestMapping("/subscriptions/{subscriptionId}/deliveries")
class DeliveryController {

    private final ShowSubscriptions showSubscriptions;
    private final ResendDelivery resendDelivery;

    DeliveryController(ShowSubscriptions showSubscriptions, ResendDelivery resendDelivery) {
        this.showSubscriptions = showSubscriptions;
        this.resendDelivery = resendDelivery;
    }

    @GetMapping
    ResponseEntity<?> latest(@PathVariable UUID subscriptionId, Principal account) {
        return showSubscriptions
                .deliveries(subscriptionId, account.getName())
                .<ResponseEntity<?>>map(
                        latest ->
                                ResponseEntity.ok(
                                        new DeliveryBody.Latest(
                                                latest.stream().map(DeliveryBody::of).toList())))
                .orElseGet(() -> Problems.answer(Problem.NOT_FOUND));
    }

    @PostMapping("/{deliveryId}/resend")
    ResponseEntity<?> resend(
            @PathVariable UUID subscriptionId, @PathVariable UUID deliveryId, Principal account) {
        return resendDelivery.resend(subscriptionId, deliveryId, account.getName())
                ? ResponseEntity.accepted().build()
                : Problems.answer(Problem.NOT_FOUND);
    }
}
