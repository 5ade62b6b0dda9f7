package care.dyad.intake.fhir;

import care.dyad.intake.FhirSettings;
import care.dyad.intake.application.Answer;
import care.dyad.intake.application.Origin;
import care.dyad.intake.application.ShowReferral;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralStatus;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.MessageHeader.ResponseType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Answers messages. */
@Component
class Answers {

    private static final int OK = 200;
    private static final String EVENT = "servicerequest-response";

    private final ShowReferral showReferral;
    private final FhirJson fhir;
    private final FhirSettings settings;

    Answers(ShowReferral showReferral, FhirJson fhir, FhirSettings settings) {
        this.showReferral = showReferral;
        this.fhir = fhir;
        this.settings = settings;
    }

    /**
     * The message was handled: the referral as it stands now, under the id that it has here.
     *
     * @throws Refusal when there is no such referral of this account
     */
    Answer handled(Message message, ReferralId id, Origin origin) {
        ReferralStatus status =
                showReferral
                        .show(id, origin.account()::equals)
                        .orElseThrow(() -> Refusal.because(ErrorCode.NOT_FOUND));
        return new Answer(OK, "/fhir/ServiceRequest/" + id, fhir.write(response(message, status)));
    }

    /** Something was wrong. */
    Answer refused(Refusal refusal) {
        return new Answer(
                refusal.error().status(),
                null,
                fhir.write(Outcomes.of(refusal.error(), refusal.issues())));
    }

    private Bundle response(Message message, ReferralStatus status) {
        ServiceRequest request = ReferralResource.of(status);
        var header = new MessageHeader();
        header.setId(UUID.randomUUID().toString());
        header.getEventCoding().setSystem(Systems.EVENTS).setCode(EVENT);
        header.getSource().setEndpoint(settings.address());
        header.getResponse()
                .setIdentifier(message.header().resource().getIdElement().getIdPart())
                .setCode(ResponseType.OK);
        header.addFocus().setReference("ServiceRequest/" + request.getIdElement().getIdPart());
        var bundle = new Bundle().setType(BundleType.MESSAGE);
        bundle.setId(UUID.randomUUID().toString());
        add(bundle, header);
        add(bundle, request);
        return bundle;
    }

    private static void add(Bundle bundle, Resource resource) {
        bundle.addEntry()
                .setFullUrl("urn:uuid:" + resource.getIdElement().getIdPart())
                .setResource(resource);
    }
}
