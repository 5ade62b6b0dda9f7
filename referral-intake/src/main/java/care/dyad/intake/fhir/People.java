package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointUse;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.HumanName.NameUse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names, identifiers and contacts, of which FHIR has lists and a referral one. */
final class People {

    private People() {}

    /** The identifier of a system; null when there is none. */
    static @Nullable String identifier(List<Identifier> identifiers, String system) {
        return identifiers.stream()
                .filter(identifier -> system.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The first contact of a kind that is not out of use; null when there is none. */
    static @Nullable String contact(List<ContactPoint> contacts, ContactPointSystem kind) {
        return contacts.stream()
                .filter(contact -> contact.getSystem() == kind)
                .filter(contact -> contact.getUse() != ContactPointUse.OLD)
                .map(ContactPoint::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The official name, or the first. */
    static HumanName official(List<HumanName> names) {
        return names.stream()
                .filter(name -> name.getUse() == NameUse.OFFICIAL)
                .findFirst()
                .or(() -> names.stream().findFirst())
                .orElseGet(HumanName::new);
    }

    /** A name as it is said; null when there is none. */
    static @Nullable String name(List<HumanName> names) {
        HumanName name = official(names);
        return name.hasText()
                ? name.getText()
                : Values.text(
                        Stream.of(given(name), name.getFamily())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")));
    }

    /** All given names; null when there are none. */
    static @Nullable String given(HumanName name) {
        return Values.text(
                name.getGiven().stream()
                        .map(PrimitiveType::getValue)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }
}
