package care.dyad.intake.kafka;

import care.dyad.events.ReferralSubmitted;
import care.dyad.events.Referrer;
import care.dyad.events.SafeContact;
import care.dyad.events.SubmittedScore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of an event in the shape of {@code POST /referrals}. A text that is empty and a time
 * that is zero are Avro's way to say that nothing was sent.
 */
final class SubmittedFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private SubmittedFields() {}

    static Map<String, ?> of(ReferralSubmitted event) {
        return new SubmittedFields()
                .put("source", source(event))
                .put("referrer", referrer(event.getReferrer()))
                .put("mother", mother(event))
                .put("perinatal", perinatal(event))
                .put("presentation", presentation(event))
                .put("consent", consent(event))
                .put("safeguarding", safeguarding(event))
                .fields;
    }

    private static SubmittedFields source(ReferralSubmitted event) {
        return new SubmittedFields()
                .text("system", event.getSourceSystem())
                .text("reference", event.getSourceReference())
                .put("sentAt", sent(event.getOccurredAt()));
    }

    private static @Nullable Instant sent(Instant at) {
        return at.equals(Instant.EPOCH) ? null : at;
    }

    private static SubmittedFields referrer(Referrer referrer) {
        return new SubmittedFields()
                .put("role", referrer.getRole())
                .text("name", referrer.getName())
                .put("organisation", referrer.getOrganisation())
                .put("odsCode", referrer.getOdsCode())
                .put("phone", referrer.getPhone())
                .put("email", referrer.getEmail());
    }

    private static SubmittedFields mother(ReferralSubmitted event) {
        return new SubmittedFields()
                .put("nhsNumber", event.getNhsNumber())
                .text("familyName", event.getFamilyName())
                .text("givenName", event.getGivenName())
                .put("birthDate", event.getBirthDate())
                .put("postcode", event.getPostcode())
                .put("localAuthority", event.getLocalAuthority())
                .put("gpPracticeOds", event.getGpPracticeOds())
                .put("ethnicCategory", event.getEthnicCategory())
                .put("interpreterLanguage", event.getInterpreterLanguage())
                .put("phone", event.getPhone())
                .put("email", event.getEmail())
                .put("safeContact", safeContact(event.getSafeContact()));
    }

    private static SubmittedFields safeContact(SafeContact contact) {
        return new SubmittedFields()
                .put("channels", contact.getChannels())
                .put("voicemail", contact.getVoicemail())
                .put("note", contact.getNote());
    }

    private static SubmittedFields perinatal(ReferralSubmitted event) {
        return new SubmittedFields()
                .put("stage", event.getStage())
                .put("estimatedDueDate", event.getEstimatedDueDate())
                .put("babyBirthDate", event.getBabyBirthDate())
                .put("lossDate", event.getLossDate());
    }

    private static SubmittedFields presentation(ReferralSubmitted event) {
        return new SubmittedFields()
                .text("reason", event.getReason())
                .put("statedSeverity", event.getStatedSeverity())
                .put(
                        "screening",
                        event.getScreening().stream().map(SubmittedFields::score).toList())
                .put("redFlags", event.getRedFlags())
                .put("history", event.getHistory())
                .put("familyHistory", event.getFamilyHistory())
                .put("complexity", event.getComplexity())
                .put("functionalImpairment", event.getFunctionalImpairment())
                .put("parentInfant", parentInfant(event))
                .put("socialNeeds", event.getSocialNeeds());
    }

    private static SubmittedFields score(SubmittedScore score) {
        return new SubmittedFields()
                .put("instrument", score.getInstrument())
                .put("total", score.getTotal())
                .put("riskItem", score.getRiskItem())
                .put("factors", score.getFactors())
                .put("completedOn", score.getCompletedOn());
    }

    private static SubmittedFields parentInfant(ReferralSubmitted event) {
        return new SubmittedFields()
                .put("relationshipConcern", event.getRelationshipConcern())
                .put("unresolvedAfterTreatment", event.getUnresolvedAfterTreatment())
                .put("helpSeeking", event.getHelpSeeking());
    }

    private static SubmittedFields consent(ReferralSubmitted event) {
        return new SubmittedFields()
                .put("toReferral", event.getConsentToReferral())
                .put("toShareWithVcse", event.getConsentToShareWithVcse());
    }

    private static SubmittedFields safeguarding(ReferralSubmitted event) {
        return new SubmittedFields()
                .put("concern", event.getSafeguardingConcern())
                .put("detail", event.getSafeguardingDetail());
    }

    private SubmittedFields text(String name, String text) {
        return put(name, text.isEmpty() ? null : text);
    }

    private SubmittedFields put(String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, plain(value));
        }
        return this;
    }

    /** Codes and times as text; numbers, booleans and texts as they are. */
    private static Object plain(Object value) {
        return switch (value) {
            case SubmittedFields group -> group.fields;
            case Collection<?> list -> list.stream().map(SubmittedFields::plain).toList();
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }
}
