package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/** The referrer: ServiceRequest.requester and its organisation, or else the sender's. */
final class ReferrerFields {

    private static final String SOURCE =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-SourceOfServiceRequest";

    /** Codes of the referrer's role, where SNOMED CT has none. */
    private static final String ROLES = Systems.dyad("referrer-role");

    /** SNOMED CT, UK Core value set SourceOfServiceRequest 1.2.0. */
    private static final Map<String, String> REFERRED_BY =
            Map.of(
                    "108161000000109", "GP",
                    "185363009", "MIDWIFE",
                    "1052681000000105", "HEALTH_VISITOR",
                    "1077201000000101", "COMMUNITY_MH_PROFESSIONAL",
                    "185365002", "SOCIAL_WORKER",
                    "1991000124105", "SELF",
                    "310434002", "SELF");

    private final Message message;
    private final Fields fields;

    ReferrerFields(Message message, Fields fields) {
        this.message = message;
        this.fields = fields;
    }

    void write() {
        role();
        Contents contents = message.contents();
        Reference requester = message.request().resource().getRequester();
        Optional<Entry<PractitionerRole>> role = contents.find(requester, PractitionerRole.class);
        person(
                contents.find(
                        role.map(one -> one.resource().getPractitioner()).orElse(requester),
                        Practitioner.class));
        organisation(
                contents.find(
                        role.map(one -> one.resource().getOrganization())
                                .filter(Reference::hasReference)
                                .orElse(message.header().resource().getSender()),
                        Organization.class));
    }

    private void role() {
        Extension source = message.request().resource().getExtensionByUrl(SOURCE);
        fields.put(
                "/referrer/role",
                message.request().at("extension"),
                source == null ? null : role(source.getValue()));
    }

    private static String role(@Nullable Object value) {
        if (!(value instanceof CodeableConcept concept)) {
            return Systems.NO_CODE;
        }
        String own = Systems.code(concept, ROLES);
        return own.equals(Systems.NO_CODE)
                ? REFERRED_BY.getOrDefault(
                        Systems.code(concept, Systems.SNOMED_CT), Systems.NO_CODE)
                : own;
    }

    private void person(Optional<Entry<Practitioner>> entry) {
        if (entry.isEmpty()) {
            fields.put("/referrer/name", message.request().at("requester"), null);
            return;
        }
        Entry<Practitioner> person = entry.get();
        var telecom = person.resource().getTelecom();
        fields.put("/referrer/name", person.at("name"), People.name(person.resource().getName()))
                .put(
                        "/referrer/phone",
                        person.at("telecom"),
                        People.contact(telecom, ContactPointSystem.PHONE))
                .put(
                        "/referrer/email",
                        person.at("telecom"),
                        People.contact(telecom, ContactPointSystem.EMAIL));
    }

    private void organisation(Optional<Entry<Organization>> entry) {
        if (entry.isPresent()) {
            Entry<Organization> organisation = entry.get();
            fields.put(
                            "/referrer/organisation",
                            organisation.at("name"),
                            Values.text(organisation.resource().getName()))
                    .put(
                            "/referrer/odsCode",
                            organisation.at("identifier"),
                            People.identifier(
                                    organisation.resource().getIdentifier(), Systems.ODS));
        }
    }
}
