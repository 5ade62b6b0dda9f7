package care.dyad.intake.fhir;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Opens messages: whether one is a message about a perinatal referral, to this service, and what
 * for. What BaRS asks of {@code servicerequest-request} (domain fact sheet 6.4).
 */
final class Envelope {

    private static final String EVENT = "servicerequest-request";
    private static final String REFERRAL = "referral";

    /** The version of this mapping, as Bundle.meta.versionId; the major one has to be the same. */
    private static final String VERSION = "1.";

    /**
     * Perinatal mental health service, perinatal psychiatry service (SNOMED CT, UK Core value set
     * CareSettingType). No code for a referral to one was found.
     */
    private static final Set<String> PERINATAL = Set.of("901221000000102", "1079481000000104");

    private final Bundle bundle;
    private final Contents contents;

    private Envelope(Bundle bundle) {
        this.bundle = bundle;
        this.contents = Contents.of(bundle);
    }

    /**
     * Opens a message.
     *
     * @param address how messages name this service
     * @throws Refusal when it is no message, or one that this service does not take
     */
    static Message open(Bundle bundle, String address) {
        return new Envelope(bundle).open(address);
    }

    private Message open(String address) {
        if (bundle.getType() != BundleType.MESSAGE) {
            throw Refusal.badRequest("Bundle.type", IssueType.INVARIANT, "must be message");
        }
        version();
        Entry<MessageHeader> header = header();
        addressee(header, address);
        Entry<ServiceRequest> request = focus(header);
        Purpose purpose = purpose(header, request);
        workflow(request, purpose);
        return new Message(
                Objects.requireNonNullElse(bundle.getTimestampElement().getValueAsString(), ""),
                header,
                request,
                contents,
                purpose);
    }

    private void version() {
        String version = bundle.getMeta().getVersionId();
        if (version != null && !version.startsWith(VERSION)) {
            throw Refusal.notSupported(
                    "Bundle.meta.versionId", "must be a version 1 of this mapping, or left out");
        }
    }

    private Entry<MessageHeader> header() {
        List<Entry<MessageHeader>> headers = contents.all(MessageHeader.class);
        if (headers.size() != 1 || headers.getFirst().resource() != first()) {
            throw Refusal.badRequest(
                    "Bundle.entry[0].resource",
                    IssueType.REQUIRED,
                    "must be the MessageHeader, and the only one");
        }
        Entry<MessageHeader> header = headers.getFirst();
        if (!(header.resource().getEvent() instanceof Coding event)
                || !Systems.EVENTS.equals(event.getSystem())
                || !EVENT.equals(event.getCode())) {
            throw Refusal.notSupported(
                    header.at("eventCoding"), "must be " + EVENT + ": others are not taken here");
        }
        if (!MessageIds.isGuid(header.resource().getIdElement().getIdPart())) {
            throw Refusal.badRequest(header.at("id"), IssueType.VALUE, "must be a UUID");
        }
        return header;
    }

    private Object first() {
        return contents.entries().getFirst().resource();
    }

    private static void addressee(Entry<MessageHeader> header, String address) {
        boolean ours =
                header.resource().getDestination().stream()
                        .anyMatch(destination -> address.equals(destination.getEndpoint()));
        if (!ours) {
            throw Refusal.notSupported(
                    header.at("destination.endpoint"), "does not name this service");
        }
    }

    private Entry<ServiceRequest> focus(Entry<MessageHeader> header) {
        List<Reference> focus = header.resource().getFocus();
        if (focus.size() == 1 && contents.all(ServiceRequest.class).size() == 1) {
            var request = contents.find(focus.getFirst(), ServiceRequest.class);
            if (request.isPresent()) {
                return request.get();
            }
        }
        throw Refusal.badRequest(
                header.at("focus"),
                IssueType.REQUIRED,
                "must name the ServiceRequest of the message, which has one");
    }

    private static Purpose purpose(Entry<MessageHeader> header, Entry<ServiceRequest> request) {
        String reason = Systems.code(header.resource().getReason(), Systems.REASONS);
        String status =
                Objects.requireNonNullElse(request.resource().getStatusElement().getCode(), "");
        return switch (reason + " " + status) {
            case "new active" -> Purpose.SUBMISSION;
            case "update active" -> Purpose.CORRECTION;
            case "update revoked", "update entered-in-error" -> Purpose.WITHDRAWAL;
            default ->
                    throw new Refusal(
                            ErrorCode.BAD_REQUEST,
                            List.of(
                                    new Issue(
                                            IssueType.INVARIANT,
                                            List.of(header.at("reason"), request.at("status")),
                                            "must be new with active, or update with active,"
                                                    + " revoked or entered-in-error",
                                            null)));
        };
    }

    private static void workflow(Entry<ServiceRequest> entry, Purpose purpose) {
        ServiceRequest request = entry.resource();
        if (request.getIntent() != ServiceRequestIntent.PLAN) {
            throw Refusal.badRequest(entry.at("intent"), IssueType.INVARIANT, "must be plan");
        }
        if (request.getDoNotPerform()) {
            throw Refusal.badRequest(
                    entry.at("doNotPerform"), IssueType.INVARIANT, "must be left out");
        }
        if (request.getCategory().stream().noneMatch(Envelope::isReferral)) {
            throw Refusal.badRequest(
                    entry.at("category"), IssueType.INVARIANT, "must hold " + REFERRAL);
        }
        if (purpose != Purpose.WITHDRAWAL && !isPerinatal(request)) {
            throw Refusal.notSupported(
                    entry.at("performerType"),
                    "is no perinatal referral: it must ask for a perinatal mental health service,"
                            + " SNOMED CT 901221000000102 or 1079481000000104");
        }
    }

    private static boolean isReferral(CodeableConcept category) {
        return Systems.codes(category, Systems.CATEGORIES).contains(REFERRAL);
    }

    private static boolean isPerinatal(ServiceRequest request) {
        return Systems.codes(request.getPerformerType(), Systems.SNOMED_CT).stream()
                .anyMatch(PERINATAL::contains);
    }
}
