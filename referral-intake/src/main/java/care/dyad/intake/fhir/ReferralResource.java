package care.dyad.intake.fhir;

import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.ReferralState;
import care.dyad.intake.domain.ReferralStatus;
import care.dyad.intake.domain.WithdrawalReason;

import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

/**
 * A referral as its referrer sees it, as a ServiceRequest: the same that {@code GET
 * /referrals/{id}} tells, and nothing about the mother.
 */
final class ReferralResource {

    private static final String STATUS = Systems.extension("referral-status");
    private static final String ABSENT =
            "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private ReferralResource() {}

    static ServiceRequest of(ReferralStatus status) {
        var request = new ServiceRequest();
        request.setId(status.receipt().id().toString());
        request.addIdentifier()
                .setSystem(Systems.identifiers("reference"))
                .setValue(status.receipt().reference().value());
        request.setStatus(state(status));
        request.setIntent(ServiceRequestIntent.PLAN);
        request.addCategory().addCoding().setSystem(Systems.CATEGORIES).setCode("referral");
        request.getSubject().addExtension(ABSENT, new CodeType("masked"));
        request.addExtension(details(status));
        return request;
    }

    /** A redirect or a decline ends the referral here; where to instead, the details say. */
    private static ServiceRequestStatus state(ReferralStatus status) {
        return switch (status.state()) {
            case RECEIVED, UNDER_REVIEW, WITH_SERVICE -> ServiceRequestStatus.ACTIVE;
            case REDIRECTED, DECLINED -> ServiceRequestStatus.REVOKED;
            case CLOSED -> ServiceRequestStatus.COMPLETED;
            case WITHDRAWN ->
                    status.reasons().contains(WithdrawalReason.SENT_IN_ERROR.name())
                            ? ServiceRequestStatus.ENTEREDINERROR
                            : ServiceRequestStatus.REVOKED;
        };
    }

    private static Extension details(ReferralStatus status) {
        var details = new Extension(STATUS);
        ReferralState state = status.state();
        add(details, "state", new CodeType(state.name()));
        add(details, "receivedAt", instant(status.receipt().receivedAt()));
        status.heldBy().forEach(holder -> add(details, "heldBy", new StringType(holder.name())));
        NextStep next = status.nextStep();
        if (next != null) {
            add(details, "nextStep", new CodeType(next.name()));
        }
        Instant due = status.dueAt();
        if (due != null) {
            add(details, "dueAt", instant(due));
        }
        status.reasons().forEach(reason -> add(details, "reason", new CodeType(reason)));
        if (status.advice() != null) {
            add(details, "advice", new StringType(status.advice()));
        }
        return details;
    }

    private static void add(Extension details, String name, Type value) {
        details.addExtension(name, value);
    }

    private static InstantType instant(Instant at) {
        var type = new InstantType(Date.from(at));
        type.setTimeZone(TimeZone.getTimeZone("UTC"));
        return type;
    }
}
