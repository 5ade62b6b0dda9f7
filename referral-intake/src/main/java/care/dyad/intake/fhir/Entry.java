package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * An entry of a message.
 *
 * @param resource what it holds
 * @param fullUrl its name in the message, or empty
 * @param place where it is, as FHIRPath from the Bundle
 */
record Entry<T extends Resource>(T resource, String fullUrl, String place) {

    /** The place of something in it. */
    String at(String path) {
        return place + "." + path;
    }

    /** The place of one of several. */
    String at(String path, int index) {
        return place + "." + path + "[" + index + "]";
    }

    /** True when the reference names this entry. */
    boolean isNamedBy(Reference reference) {
        String name = reference.getReference();
        String id = resource.getIdElement().getIdPart();
        return name != null
                && !name.isEmpty()
                && (name.equals(fullUrl) || name.equals(resource.fhirType() + "/" + id));
    }
}
