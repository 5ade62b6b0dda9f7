package care.dyad.pathway;

import care.dyad.events.Disposition;
import care.dyad.events.Pathway;
import care.dyad.events.Priority;
import care.dyad.events.ReferralTriaged;
import care.dyad.schemas.Topics;

import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.BeforeEach;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One referral under review, and what staff send about it. */
abstract class UnderReview extends RunningPathway {

    static final String CONFIRM =
            """
            {"decision": "CONFIRM", "reason": "AGREES_WITH_RULES",
             "note": "Agreed with the health visitor", "effectiveAt": "2026-11-20T10:00:00.500Z"}
            """;
    static final String STEP_DOWN =
            """
            {"decision": "CHANGE", "pathways": ["VCSE_LINK_WORK"], "priority": "ROUTINE",
             "reason": "SPOKE_WITH_MOTHER", "note": "Sleeps again and has help at home"}
            """;
    static final String DISAGREE = "{\"note\": \"The score is too high for that\"}";

    final UUID referralId = UUID.randomUUID();
    final String review = "/api/reviews/" + referralId;

    @BeforeEach
    void startOnTheTwentieth() {
        clock.set(Instant.parse("2026-11-20T10:00:01Z"));
    }

    void underReview(Priority priority, Pathway... pathways) {
        ReferralTriaged event =
                TriagedEvents.triaged(referralId, "E06000057", priority, "T6b", pathways);
        event.put("disposition", Disposition.REVIEW);
        publish(record(Topics.REFERRAL_TRIAGED, referralId, event.getEventId(), event));
        eventually().until(() -> cases().size() == pathways.length + 1);
    }

    JsonNode shown(String account) throws Exception {
        return body(get(account, "/api/referrals/" + referralId));
    }

    /** The entry of the referral on the worklist; missing when there is none. */
    JsonNode onWorklist(String account) throws Exception {
        return body(get(account, "/api/worklist?limit=200"))
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/referralId").asString().equals(referralId.toString()))
                .findFirst()
                .orElseGet(() -> MissingNode.getInstance());
    }

    List<SpecificRecord> cases() {
        return published(Topics.PATHWAY_EVENTS, referralId);
    }

    List<SpecificRecord> clocks() {
        return deadlines(referralId);
    }
}
