package care.dyad.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.schemas.Accounts;
import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topic;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** What the granted rights allow and refuse, asked of a real broker. */
class AccessIT {

    private static final List<String> PARTNERS = List.of("north", "northern");

    @TempDir private static Path data;

    private static SecuredKafka kafka;
    private static Child broker;

    @BeforeAll
    static void brokerWithRights() throws Exception {
        kafka = new SecuredKafka(new Folders(Folders.projectHome(), data), Ports.free());
        broker = new Child(kafka, new Folders(Folders.projectHome(), data));
        broker.start();
        Map<String, Object> admin = kafka.client(SecuredKafka.ADMIN, SecuredKafka.PASSWORD);
        declareTopicsAndAccounts(admin);
        DeclareContracts.declareAccess(PARTNERS, admin);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        broker.stop();
    }

    private static void declareTopicsAndAccounts(Map<String, Object> settings)
            throws IOException, ExecutionException, InterruptedException {
        Stream<Topic> ofPartners =
                PARTNERS.stream().flatMap(name -> Topics.ofPartner(name).stream());
        List<NewTopic> topics =
                Stream.concat(Topics.all().stream(), ofPartners)
                        .map(topic -> new NewTopic(topic.name(), 1, (short) 1))
                        .toList();
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(topics).all().get();
        }
        accounts().declare(settings);
    }

    private static Accounts accounts() throws IOException {
        Path folder = Files.createDirectories(data.resolve("accounts"));
        Stream<String> others =
                Stream.of(
                        "referral-intake",
                        "triage-service",
                        "pathway-service",
                        "notification-service",
                        "ops");
        for (String name : Stream.concat(PARTNERS.stream(), others).toList()) {
            Files.writeString(folder.resolve(name), SecuredKafka.PASSWORD + "\n");
        }
        return Accounts.in(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "north,                referral.submissions.v1.north,    false, true",
        "north,                referral.submissions.v1.northern, false, false",
        "north,                referral.submissions.v1,          false, false",
        "north,                referral.identities.v1,           false, false",
        "north,                referral.received.v1,             false, false",
        "north,                referral.status.v1.north,         true,  false",
        "north,                referral.status.v1.northern,      false, false",
        "north,                referral.status.v1,               false, false",
        "north,                webhook.subscriptions.v1,         false, false",
        "north,                referral.rejections.v1,           true,  false",
        "north,                pathway.events.v1,                true,  false",
        "northern,             referral.submissions.v1.northern, false, true",
        "northern,             referral.submissions.v1.north,    false, false",
        "referral-intake,      referral.submissions.v1.north,    true,  false",
        "referral-intake,      referral.identities.v1,           false, true",
        "triage-service,       referral.received.v1,             true,  false",
        "triage-service,       referral.identities.v1,           false, false",
        "pathway-service,      referral.identities.v1,           true,  false",
        "notification-service, referral.identities.v1,           false, false",
        "notification-service, pathway.events.v1,                true,  false",
        "notification-service, referral.status.v1.north,         true,  false",
        "notification-service, webhook.subscriptions.v1,         true,  false",
        "pathway-service,      webhook.subscriptions.v1,         false, false",
        "referral-intake,      referral.reconciliations.v1,      false, true",
        "pathway-service,      referral.reconciliations.v1,      true,  false",
        "north,                referral.reconciliations.v1,      false, false",
        "pathway-service,      notification.events.v1,           true,  false",
        "pathway-service,      pathway.events.v1,                true,  true",
        "pathway-service,      sla.events.v1,                    true,  true",
        "ops,                  heartbeats.v1,                    true,  false",
        "ops,                  referral.identities.v1,           false, false",
        "ops,                  referral.received.v1,             false, false",
    })
    void eachMayDoWhatItIsGrantedAndNoMore(
            String principal, String topic, boolean mayRead, boolean mayWrite) {
        SignedIn account = account(principal);

        assertThat(account.reads(topic)).as("reads").isEqualTo(mayRead);
        assertThat(account.writes(topic)).as("writes").isEqualTo(mayWrite);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Topics.REFERRAL_TRIAGED,
                Topics.REFERRAL_RECEIVED,
                Topics.PATHWAY_EVENTS,
                Topics.SLA_EVENTS
            })
    void pathwayServiceReadsWhatARebuildReads(String topic) {
        assertThat(account("pathway-service").reads(topic)).isTrue();
    }

    @Test
    void aPartnerReadsInGroupsOfItsOwnAlone() {
        SignedIn north = account("north");

        assertThat(north.committed("north.status", Topics.REFERRAL_REJECTIONS)).isEmpty();
        assertThatThrownBy(() -> north.committed("northern.status", Topics.REFERRAL_REJECTIONS))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> north.committed("pathway-service", Topics.REFERRAL_REJECTIONS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void operatorsSeeHowFarEachConsumerIs() throws Exception {
        try (Admin ops = Admin.create(kafka.client("ops", SecuredKafka.PASSWORD))) {
            var offsets = ops.listConsumerGroupOffsets("triage-service");

            assertThat(offsets.partitionsToOffsetAndMetadata().get()).isEmpty();
        }
        try (Admin partner = Admin.create(kafka.client("north", SecuredKafka.PASSWORD))) {
            var offsets = partner.listConsumerGroupOffsets("triage-service");

            assertThatThrownBy(() -> offsets.partitionsToOffsetAndMetadata().get())
                    .hasCauseInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void anAccountWithoutAPasswordIsRefused() throws IOException {
        Path folder = Files.createDirectories(data.resolve("blank"));
        Files.writeString(folder.resolve("north"), "\n");

        assertThatThrownBy(() -> Accounts.in(folder)).hasMessageContaining("its password");
    }

    @Test
    void nobodySignsInWithAnotherPassword() {
        try (Admin stranger = Admin.create(kafka.client("north", "guessed"))) {
            assertThatThrownBy(() -> stranger.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static SignedIn account(String name) {
        return new SignedIn(kafka.client(name, SecuredKafka.PASSWORD));
    }
}
