package care.dyad.intake.http;

import care.dyad.intake.application.RotateSecret;
import care.dyad.intake.application.ShowSubscriptions;
import care.dyad.intake.application.Subscribe;
import care.dyad.intake.application.SubscriptionOutcome;
import care.dyad.intake.application.Unsubscribe;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.net.URI;
import java.security.Principal;
import java.util.UUID;

/** Answers are not kept for an Idempotency-Key: they hold a secret. An address is the key. */
@RestController
@RequestMapping("/subscriptions")
class SubscriptionController {

    private final Subscribe subscribe;
    private final ShowSubscriptions showSubscriptions;
    private final RotateSecret rotateSecret;
    private final Unsubscribe unsubscribe;

    SubscriptionController(
            Subscribe subscribe,
            ShowSubscriptions showSubscriptions,
            RotateSecret rotateSecret,
            Unsubscribe unsubscribe) {
        this.subscribe = subscribe;
        this.showSubscriptions = showSubscriptions;
        this.rotateSecret = rotateSecret;
        this.unsubscribe = unsubscribe;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> subscribe(HttpServletRequest request, Principal account) {
        var sent = SubscriptionRequest.subscription(Bodies.of(request));
        return sent.faults().isEmpty()
                ? answer(subscribe.subscribe(account.getName(), sent.url(), sent.secret()), true)
                : Problems.answer(Problem.INVALID_SUBSCRIPTION, sent.faults());
    }

    @GetMapping
    SubscriptionBody.All all(Principal account) {
        return new SubscriptionBody.All(
                showSubscriptions.of(account.getName()).stream()
                        .map(SubscriptionBody::of)
                        .toList());
    }

    @PostMapping(path = "/{subscriptionId}/secret", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> rotate(
            @PathVariable UUID subscriptionId, HttpServletRequest request, Principal account) {
        var sent = SubscriptionRequest.secret(Bodies.of(request));
        return sent.faults().isEmpty()
                ? answer(
                        rotateSecret.rotate(subscriptionId, account.getName(), sent.secret()),
                        false)
                : Problems.answer(Problem.INVALID_SUBSCRIPTION, sent.faults());
    }

    @DeleteMapping("/{subscriptionId}")
    ResponseEntity<?> remove(@PathVariable UUID subscriptionId, Principal account) {
        return unsubscribe.unsubscribe(subscriptionId, account.getName())
                ? ResponseEntity.noContent().build()
                : Problems.answer(Problem.NOT_FOUND);
    }

    private static ResponseEntity<?> answer(SubscriptionOutcome outcome, boolean isNew) {
        return switch (outcome) {
            case SubscriptionOutcome.Done done ->
                    (isNew
                                    ? ResponseEntity.created(address(done.subscription().id()))
                                    : ResponseEntity.ok())
                            .header(HttpHeaders.CACHE_CONTROL, "no-store")
                            .body(SubscriptionBody.of(done.subscription(), done.secret()));
            case SubscriptionOutcome.Refused refused ->
                    Problems.answer(Problem.INVALID_SUBSCRIPTION, refused.faults());
            case SubscriptionOutcome.Exists exists ->
                    ResponseEntity.status(Problem.SUBSCRIPTION_EXISTS.status())
                            .location(address(exists.id()))
                            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                            .body(Problem.SUBSCRIPTION_EXISTS.body());
            case SubscriptionOutcome.TooMany _ -> Problems.answer(Problem.TOO_MANY_SUBSCRIPTIONS);
            case SubscriptionOutcome.Unknown _ -> Problems.answer(Problem.NOT_FOUND);
        };
    }

    private static URI address(UUID id) {
        return URI.create("/subscriptions/" + id);
    }
}
