package care.dyad.intake.fhir;

import care.dyad.intake.domain.FaultCode;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Address.AddressUse;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Patient.PatientCommunicationComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** The mother: the Patient that the referral is about, with the extensions of UK Core. */
final class MotherFields {

    private static final String ETHNIC_CATEGORY =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-EthnicCategory";
    private static final String INTERPRETER =
            "http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired";
    private static final String LANGUAGES = "urn:ietf:bcp:47";

    /** ONS code of the local authority: an Address has no element for it. */
    private static final String LOCAL_AUTHORITY = Systems.extension("local-authority");

    /**
     * What is safe: UK Core's contact preference says what she likes, and knows no text message.
     */
    private static final String SAFE_CONTACT = Systems.extension("safe-contact");

    private final Entry<Patient> entry;
    private final Patient mother;
    private final Contents contents;
    private final Fields fields;

    MotherFields(Entry<Patient> entry, Contents contents, Fields fields) {
        this.entry = entry;
        this.mother = entry.resource();
        this.contents = contents;
        this.fields = fields;
    }

    void write() {
        HumanName name = People.official(mother.getName());
        numbers();
        fields.put("/mother/familyName", entry.at("name.family"), Values.text(name.getFamily()))
                .put("/mother/givenName", entry.at("name.given"), People.given(name))
                .put(
                        "/mother/birthDate",
                        entry.at("birthDate"),
                        Values.text(mother.getBirthDateElement().getValueAsString()));
        address();
        fields.put("/mother/gpPracticeOds", entry.at("generalPractitioner"), practice())
                .put("/mother/ethnicCategory", entry.at("extension"), ethnicCategory())
                .put("/mother/interpreterLanguage", entry.at("communication"), language())
                .put(
                        "/mother/phone",
                        entry.at("telecom"),
                        People.contact(mother.getTelecom(), ContactPointSystem.PHONE))
                .put(
                        "/mother/email",
                        entry.at("telecom"),
                        People.contact(mother.getTelecom(), ContactPointSystem.EMAIL));
        mother.getExtensionsByUrl(SAFE_CONTACT).forEach(this::safeContact);
    }

    private void numbers() {
        List<String> numbers =
                mother.getIdentifier().stream()
                        .filter(identifier -> Systems.NHS_NUMBER.equals(identifier.getSystem()))
                        .map(Identifier::getValue)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        fields.put(
                "/mother/nhsNumber",
                entry.at("identifier"),
                numbers.isEmpty() ? null : numbers.getFirst());
        if (numbers.size() > 1) {
            fields.fault(
                    entry.at("identifier"),
                    FaultCode.INCONSISTENT,
                    "holds more than one NHS number");
        }
    }

    private void address() {
        List<Address> addresses = mother.getAddress();
        Address address =
                addresses.stream()
                        .filter(one -> one.getUse() == AddressUse.HOME)
                        .findFirst()
                        .or(() -> addresses.stream().findFirst())
                        .orElseGet(Address::new);
        fields.put(
                        "/mother/postcode",
                        entry.at("address.postalCode"),
                        Values.text(address.getPostalCode()))
                .put(
                        "/mother/localAuthority",
                        entry.at("address.extension"),
                        primitive(address.getExtensionByUrl(LOCAL_AUTHORITY)));
    }

    /** By identifier, as UK Core has it, or by an Organization in the message. */
    private @Nullable String practice() {
        Reference practice = mother.getGeneralPractitionerFirstRep();
        Identifier identifier = practice.getIdentifier();
        if (Systems.ODS.equals(identifier.getSystem())) {
            return Values.text(identifier.getValue());
        }
        return contents.find(practice, Organization.class)
                .map(one -> People.identifier(one.resource().getIdentifier(), Systems.ODS))
                .orElse(null);
    }

    private @Nullable String ethnicCategory() {
        Extension category = mother.getExtensionByUrl(ETHNIC_CATEGORY);
        return category == null ? null : Values.code(category.getValue(), Systems.ETHNIC_CATEGORY);
    }

    /** A language that she speaks is no reason for an interpreter: it has to be said. */
    private @Nullable String language() {
        Extension required = mother.getExtensionByUrl(INTERPRETER);
        if (required == null
                || !(required.getValue() instanceof BooleanType yes)
                || !yes.booleanValue()) {
            return null;
        }
        List<PatientCommunicationComponent> languages = mother.getCommunication();
        return languages.stream()
                .filter(PatientCommunicationComponent::getPreferred)
                .findFirst()
                .or(() -> languages.stream().findFirst())
                .map(one -> Systems.code(one.getLanguage(), LANGUAGES))
                .orElse(Systems.NO_CODE);
    }

    private void safeContact(Extension safe) {
        String place = entry.at("extension");
        safe.getExtensionsByUrl("channel")
                .forEach(
                        channel ->
                                fields.add(
                                        "/mother/safeContact/channels",
                                        place,
                                        Objects.requireNonNullElse(
                                                primitive(channel), Systems.NO_CODE)));
        for (Extension voicemail : safe.getExtensionsByUrl("voicemail")) {
            fields.put(
                    "/mother/safeContact/voicemail", place, Values.yesOrNo(voicemail.getValue()));
        }
        for (Extension note : safe.getExtensionsByUrl("note")) {
            fields.put("/mother/safeContact/note", place, primitive(note));
        }
    }

    private static @Nullable String primitive(@Nullable Extension extension) {
        if (extension == null) {
            return null;
        }
        return extension.getValue() instanceof PrimitiveType<?> value && value.hasValue()
                ? value.getValueAsString()
                : Systems.NO_CODE;
    }
}
