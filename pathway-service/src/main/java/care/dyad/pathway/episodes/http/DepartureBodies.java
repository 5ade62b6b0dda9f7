package care.dyad.pathway.episodes.http;

import care.dyad.pathway.episodes.domain.CloseReason;
import care.dyad.pathway.episodes.domain.DepartureReason;
import care.dyad.pathway.episodes.domain.StaffAct;
import care.dyad.pathway.reviews.domain.Note;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Reads how an episode leaves its team. */
final class DepartureBodies {

    record DeclineBody(
            @Nullable String reason, @Nullable String betterPlace, @Nullable String effectiveAt) {}

    record RedirectBody(
            @Nullable String reason,
            @Nullable String serviceId,
            @Nullable String betterPlace,
            @Nullable String effectiveAt) {}

    record ClosureBody(@Nullable String reason, @Nullable String effectiveAt) {}

    private DepartureBodies() {}

    static StaffAct decline(DeclineBody body) {
        Fields fields = new Fields();
        DepartureReason reason = fields.symbol(DepartureReason.class, body.reason(), "/reason");
        Note place = fields.note(body.betterPlace(), "/betterPlace");
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new StaffAct.Declination(reason, Fields.required(place), at);
    }

    static StaffAct redirect(RedirectBody body) {
        Fields fields = new Fields();
        DepartureReason reason = fields.symbol(DepartureReason.class, body.reason(), "/reason");
        String serviceId = body.serviceId();
        if (serviceId != null && body.betterPlace() != null) {
            fields.fault(
                    "/betterPlace", "SERVICE_AND_PLACE", "Give a service or a place, not both");
        }
        Note place = serviceId == null ? fields.note(body.betterPlace(), "/betterPlace") : null;
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return serviceId == null
                ? new StaffAct.Redirection(reason, Fields.required(place), at)
                : new StaffAct.HandOver(reason, serviceId, at);
    }

    static StaffAct closure(ClosureBody body) {
        Fields fields = new Fields();
        CloseReason reason = fields.symbol(CloseReason.ofStaff(), body.reason(), "/reason");
        Instant at = fields.timeOrNull(body.effectiveAt(), "/effectiveAt");
        fields.refuseFaulty();
        return new StaffAct.Closure(reason, at);
    }
}
