package care.dyad.intake.fhir;

import care.dyad.intake.domain.FaultCode;

import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What the mother agreed to: a Consent for each, which permits or denies. */
final class ConsentFields {

    /** BaRS knows direct care only, which says nothing of sharing with voluntary organisations. */
    private static final String CONSENTS = Systems.dyad("consent");

    private static final Map<String, String> POINTERS =
            Map.of(
                    "referral", "/consent/toReferral",
                    "share-with-vcse", "/consent/toShareWithVcse");

    private final Contents contents;
    private final Fields fields;

    ConsentFields(Contents contents, Fields fields) {
        this.contents = contents;
        this.fields = fields;
    }

    void write() {
        POINTERS.values().forEach(pointer -> fields.put(pointer, "Bundle.entry", null));
        contents.all(Consent.class).forEach(this::write);
    }

    private void write(Entry<Consent> entry) {
        Consent consent = entry.resource();
        List<String> pointers =
                consent.getCategory().stream()
                        .flatMap(category -> Systems.codes(category, CONSENTS).stream())
                        .filter(POINTERS::containsKey)
                        .map(POINTERS::get)
                        .distinct()
                        .toList();
        Boolean answer = answer(consent);
        if (pointers.size() != 1) {
            fields.fault(
                    entry.at("category"),
                    FaultCode.UNKNOWN_CODE,
                    "must be one of referral, share-with-vcse in " + CONSENTS);
        } else if (consent.getStatus() != ConsentState.ACTIVE) {
            fields.fault(
                    entry.at("status"), FaultCode.NOT_EXPECTED, "must be active: leave out others");
        } else if (answer == null) {
            fields.fault(entry.at("provision.type"), FaultCode.MISSING, "must be permit or deny");
        } else {
            fields.putOnce(pointers.getFirst(), entry.at("provision.type"), answer);
        }
    }

    private static @Nullable Boolean answer(Consent consent) {
        ConsentProvisionType type = consent.getProvision().getType();
        if (type == ConsentProvisionType.PERMIT) {
            return true;
        }
        return type == ConsentProvisionType.DENY ? false : null;
    }
}
