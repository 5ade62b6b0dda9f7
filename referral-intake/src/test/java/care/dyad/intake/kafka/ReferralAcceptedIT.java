package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.ReferralAccepted;
import care.dyad.events.ReferralSubmitted;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.UUID;

/** A submission that was taken in is answered, where its sender alone may read. */
class ReferralAcceptedIT extends PartnerApi {

    private static final String PARTNER = "answered-partner";

    @Test
    void eachSubmissionIsAnsweredWithTheReferral(Infrastructure infrastructure) {
        int schemaId = schemaId(ReferralSubmitted.SCHEMA$);
        GenericRecord first = Submitted.by(ReferralSubmitted.SCHEMA$, id).build();
        write(infrastructure, schemaId, first);

        ReferralAccepted accepted = accepted(infrastructure, Topics.REFERRAL_STATUS, id);

        var received = received(infrastructure, reference(first));
        assertThat(accepted.getReferralId()).isEqualTo(received.getReferralId());
        assertThat(accepted.getReference()).isEqualTo(received.getReference());
        assertThat(accepted.getReceivedAt()).isEqualTo(received.getReceivedAt());
        assertThat(accepted.getSourceSystem()).isEqualTo(Submitted.SYSTEM);
        assertThat(accepted.getSourceReference()).isEqualTo(reference(first));
    }

    @Test
    void whatCameByAPartnersOwnTopicIsAnsweredThereAndNowhereElse(Infrastructure infrastructure)
            throws Exception {
        DeclareContracts.declare(
                Topics.ofPartner(PARTNER),
                infrastructure.kafka(),
                infrastructure.schemaRegistry(),
                Optional.empty());
        UUID submission = UUID.randomUUID();
        GenericRecord mine =
                Submitted.by(ReferralSubmitted.SCHEMA$, submission)
                        .set("sourceSystem", PARTNER)
                        .build();
        write(
                infrastructure,
                Topics.ofPartner(PARTNER).getFirst().name(),
                bytes(schemaId(ReferralSubmitted.SCHEMA$), mine),
                headers(mine));

        String own = Topics.REFERRAL_STATUS + "." + PARTNER;
        ReferralAccepted accepted = accepted(infrastructure, own, submission);

        assertThat(accepted.getReferralId())
                .isEqualTo(received(infrastructure, reference(mine)).getReferralId());
        try (var shared = new TopicReader(infrastructure, Topics.REFERRAL_STATUS)) {
            assertThat(shared.records(accepted.getReferralId().toString())).isEmpty();
        }
    }
}
