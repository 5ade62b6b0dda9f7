package care.dyad.intake.fhir;

import care.dyad.intake.domain.FaultCode;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;

import java.util.Objects;
import java.util.stream.Collectors;

/** Writes the referral of a message in the shape of {@code POST /referrals}. */
final class ReferralFields {

    private final Message message;
    private final Fields fields = new Fields();

    private ReferralFields(Message message) {
        this.message = message;
    }

    static Fields of(Message message) {
        return new ReferralFields(message).write();
    }

    private Fields write() {
        source();
        request();
        new ReferrerFields(message, fields).write();
        mother();
        new ConsentFields(message.contents(), fields).write();
        new SafeguardingFields(message.contents(), fields).write();
        message.contents().entries().forEach(this::refuseWhatIsNotRead);
        return fields;
    }

    private void source() {
        Entry<MessageHeader> header = message.header();
        Entry<ServiceRequest> request = message.request();
        fields.put(
                        "/source/system",
                        header.at("source.name"),
                        Values.text(header.resource().getSource().getName()))
                .put(
                        "/source/reference",
                        request.at("identifier[0].value"),
                        Values.text(request.resource().getIdentifierFirstRep().getValue()))
                .put("/source/sentAt", "Bundle.timestamp", Values.text(message.sentAt()));
    }

    /** Dyad works the priority out: what makes it urgent has to be said as a fact. */
    private void request() {
        ServiceRequest request = message.request().resource();
        String words =
                request.getNote().stream()
                        .map(note -> Objects.requireNonNullElse(note.getText(), ""))
                        .collect(Collectors.joining("\n\n"));
        fields.put("/presentation/reason", message.request().at("note"), Values.text(words));
        if (request.hasPriority() && request.getPriority() != ServiceRequestPriority.ROUTINE) {
            fields.fault(
                    message.request().at("priority"),
                    FaultCode.NOT_EXPECTED,
                    "is not read: send routine or none, and what makes it urgent as a red flag");
        }
    }

    private void mother() {
        Contents contents = message.contents();
        var subject = contents.find(message.request().resource().getSubject(), Patient.class);
        if (subject.isEmpty()) {
            fields.fault(
                    message.request().at("subject"),
                    FaultCode.MISSING,
                    "must name the Patient of the message, the mother");
            return;
        }
        new MotherFields(subject.get(), contents, fields).write();
        contents.all(Patient.class).stream()
                .filter(patient -> patient.resource() != subject.get().resource())
                .forEach(
                        other ->
                                fields.fault(
                                        other.place(),
                                        FaultCode.NOT_EXPECTED,
                                        "is not the mother: nobody else is referred"));
        contents.all(Observation.class)
                .forEach(one -> new ObservationFields(one, subject.get(), fields).write());
    }

    /** What a referral has no field for must not be dropped silently. */
    private void refuseWhatIsNotRead(Entry<Resource> entry) {
        switch (entry.resource()) {
            case MessageHeader _,
                    ServiceRequest _,
                    Patient _,
                    Observation _,
                    Consent _,
                    Flag _ -> {}
            case Practitioner _, PractitionerRole _, Organization _ -> {}
            case Encounter _, CarePlan _, HealthcareService _, Location _ -> {}
            default ->
                    fields.fault(
                            entry.place(),
                            FaultCode.NOT_EXPECTED,
                            "is of a type that is not read: leave it out, and say what matters in"
                                    + " ServiceRequest.note");
        }
    }
}
