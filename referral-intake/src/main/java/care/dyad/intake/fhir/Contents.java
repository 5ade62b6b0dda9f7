package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a message holds.
 *
 * @param entries in the order of the message
 */
record Contents(List<Entry<Resource>> entries) {

    Contents {
        entries = List.copyOf(entries);
    }

    /**
     * The entries of a bundle.
     *
     * @throws Refusal when one is empty, or a name names two
     */
    static Contents of(Bundle bundle) {
        List<Entry<Resource>> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bundle.getEntry().size(); i++) {
            String place = "Bundle.entry[" + i + "]";
            BundleEntryComponent entry = bundle.getEntry().get(i);
            if (!entry.hasResource()) {
                throw Refusal.badRequest(
                        place + ".resource", IssueType.REQUIRED, "an entry holds a resource");
            }
            if (entry.hasFullUrl() && !names.add(entry.getFullUrl())) {
                throw Refusal.badRequest(
                        place + ".fullUrl", IssueType.INVARIANT, "names another entry already");
            }
            entries.add(
                    new Entry<>(
                            entry.getResource(),
                            Objects.requireNonNullElse(entry.getFullUrl(), ""),
                            place + ".resource"));
        }
        return new Contents(entries);
    }

    /** Every entry of a type. */
    <T extends Resource> List<Entry<T>> all(Class<T> type) {
        return entries.stream().flatMap(entry -> as(entry, type)).toList();
    }

    /** The entry of a type that a reference names. */
    <T extends Resource> Optional<Entry<T>> find(Reference reference, Class<T> type) {
        return all(type).stream().filter(entry -> entry.isNamedBy(reference)).findFirst();
    }

    private static <T extends Resource> Stream<Entry<T>> as(Entry<Resource> entry, Class<T> type) {
        return type.isInstance(entry.resource())
                ? Stream.of(
                        new Entry<>(type.cast(entry.resource()), entry.fullUrl(), entry.place()))
                : Stream.empty();
    }
}
