package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** What this API can do. */
final class Capabilities {

    /** When what is said here last changed. */
    private static final String CHANGED = "2026-11-22";

    private static final String WHAT_IT_IS =
            "Takes perinatal mental-health referrals as messages in the shape of NHS England's"
                    + " Booking and Referral Standard (BaRS), for which no application for perinatal"
                    + " mental health is published. Nobody has assessed it against BaRS. Not for"
                    + " emergencies.";

    private Capabilities() {}

    static CapabilityStatement statement() {
        var statement = new CapabilityStatement();
        statement
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(new DateTimeType(CHANGED))
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1)
                .setDescription(WHAT_IT_IS)
                .addFormat(FhirJson.MEDIA_TYPE)
                .addRest(rest());
        statement.getSoftware().setName("Dyad referral-intake");
        statement.getImplementation().setDescription("Dyad referral-intake");
        return statement;
    }

    private static CapabilityStatementRestComponent rest() {
        var rest = new CapabilityStatementRestComponent();
        rest.setMode(RestfulCapabilityMode.SERVER);
        rest.addResource()
                .setType("ServiceRequest")
                .setVersioning(ResourceVersionPolicy.NOVERSION)
                .addInteraction()
                .setCode(TypeRestfulInteraction.READ);
        rest.addOperation()
                .setName("process-message")
                .setDefinition(
                        "http://hl7.org/fhir/OperationDefinition/MessageHeader-process-message")
                .setDocumentation(
                        "servicerequest-request with the reasons new and update, as docs/partners.md"
                                + " describes it. Synchronous only.");
        return rest;
    }
}
