package care.dyad.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import care.dyad.events.EpisodeOpened;
import care.dyad.events.IdentityErased;
import care.dyad.events.Pathway;
import care.dyad.events.ReferralIdentity;
import care.dyad.events.ReferralTriaged;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

/** An identity is erased for good, and whoever asked is told. */
class ErasuresIT extends UnderReview {

    @Test
    void identityIsErasedAndNotStoredAgain() {
        open();
        identity(1);
        eventually().until(() -> stored() == 1);

        publish(tombstone());

        eventually().until(() -> cases().size() == 2);
        assertThat(stored()).isZero();
        var erased = (IdentityErased) cases().getLast();
        assertThat(erased.getSequence()).isEqualTo(2);
        assertThat(erased.getTell()).hasSize(1);
        UUID late = identity(2);
        eventually().until(() -> taken(late));
        assertThat(stored()).isZero();
    }

    @Test
    void eachTellingIsAnsweredAndARepeatOfOneIsNot() {
        open();
        var first = tombstone();

        publish(first);
        publish(first);
        publish(tombstone());

        eventually().until(() -> cases().size() == 3);
        assertThat(cases().subList(1, 3)).hasOnlyElementsOfType(IdentityErased.class);
        assertThat(((IdentityErased) cases().getLast()).getSequence()).isEqualTo(3);
    }

    @Test
    void erasureThatComesBeforeTheCaseIsAnsweredWhenItIsToldAgain() {
        ProducerRecord<String, byte[]> early = tombstone();
        publish(early);
        eventually().until(() -> taken(id(early)));

        open();
        publish(tombstone());

        eventually().until(() -> cases().size() == 2);
        assertThat(cases().getFirst()).isInstanceOf(EpisodeOpened.class);
        assertThat(((IdentityErased) cases().getLast()).getSequence()).isEqualTo(2);
    }

    @Test
    void whatStaffWroteGoesWithTheErasure() {
        open();
        jdbc.sql(
                        "INSERT INTO referral_note VALUES (gen_random_uuid(), ?, 'clinician',"
                                + " now(), false, 'Her sister is called Ada.')")
                .param(referralId)
                .update();

        publish(tombstone());

        eventually()
                .until(
                        () ->
                                count(
                                                "SELECT count(*) FROM referral_note WHERE"
                                                        + " referral_id = ?",
                                                referralId)
                                        == 0);
    }

    @Test
    void identityBehindItsTombstoneInOneBatchIsNotKept() {
        var tombstone = tombstone();
        kafka.send(tombstone);
        UUID late = identity(1);

        eventually().until(() -> taken(late));

        assertThat(stored()).isZero();
    }

    @Test
    void otherReferralsOfTheMotherAreShownUntilTheyAreErased() throws Exception {
        UUID later = UUID.randomUUID();
        open();
        open(later);
        publish(identityRecord(later, 1, List.of(referralId.toString())));
        publish(identityRecord(1));
        eventually().until(() -> !others(referralId, "clinician").isEmpty());

        assertThat(others(referralId, "clinician")).containsExactly(later.toString());
        assertThat(others(later, "clinician")).containsExactly(referralId.toString());
        assertThat(others(later, "linkworker")).isEmpty();
        publish(tombstone());
        eventually().until(() -> others(later, "clinician").isEmpty());
    }

    private List<String> others(UUID referral, String account) throws Exception {
        return body(get(account, "/api/referrals/" + referral))
                .at("/otherReferrals")
                .findValuesAsString("referralId");
    }

    private void open() {
        open(referralId);
    }

    private void open(UUID referral) {
        ReferralTriaged event =
                TriagedEvents.routine(referral, "E06000057", Pathway.VCSE_LINK_WORK);
        publish(record(Topics.REFERRAL_TRIAGED, referral, event.getEventId(), event));
        eventually().until(() -> published(Topics.PATHWAY_EVENTS, referral).size() == 1);
    }

    private UUID identity(long sequence) {
        ProducerRecord<String, byte[]> record = identityRecord(sequence);
        publish(record);
        return id(record);
    }

    private ProducerRecord<String, byte[]> identityRecord(long sequence) {
        return identityRecord(referralId, sequence, List.of());
    }

    private ProducerRecord<String, byte[]> identityRecord(
            UUID referral, long sequence, List<String> earlier) {
        UUID id = UUID.randomUUID();
        var event =
                ReferralIdentity.newBuilder()
                        .setEventId(id)
                        .setOccurredAt(TriagedEvents.RECEIVED_AT)
                        .setReferralId(referral)
                        .setSequence(sequence)
                        .setFamilyName("Testwell")
                        .setEarlierReferrals(earlier)
                        .build();
        return record(Topics.REFERRAL_IDENTITIES, referral, id, event);
    }

    /** What intake publishes: the headers of an identity, and no value. */
    private ProducerRecord<String, byte[]> tombstone() {
        ProducerRecord<String, byte[]> identity = identityRecord(1);
        return new ProducerRecord<>(
                identity.topic(), null, identity.key(), null, identity.headers());
    }

    private static UUID id(ProducerRecord<String, byte[]> record) {
        return UUID.fromString(new String(record.headers().lastHeader("ce_id").value()));
    }

    private int stored() {
        return count("SELECT count(*) FROM identity WHERE referral_id = ?", referralId);
    }
}
