package care.dyad.launcher.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.dyad.schemas.DeclareContracts;
import care.dyad.schemas.Topic;
import care.dyad.schemas.Topics;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            throws ExecutionException, InterruptedException {
        Stream<Topic> ofPartners =
                PARTNERS.stream().flatMap(name -> Topics.ofPartner(name).stream());
        List<NewTopic> topics =
                Stream.concat(Topics.all().stream(), ofPartners)
                        .map(topic -> new NewTopic(topic.name(), 1, (short) 1))
                        .toList();
        List<UserScramCredentialAlteration> accounts = new ArrayList<>();
        Stream.concat(
                        PARTNERS.stream(),
                        Stream.of(
                                "referral-intake",
                                "triage-service",
                                "pathway-service",
                                "notification-service"))
                .forEach(name -> accounts.add(account(name)));
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(topics).all().get();
            admin.alterUserScramCredentials(accounts).all().get();
        }
    }

    private static UserScramCredentialUpsertion account(String name) {
        return new UserScramCredentialUpsertion(
                name,
                new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096),
                SecuredKafka.PASSWORD);
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
    })
    void eachMayDoWhatItIsGrantedAndNoMore(
            String principal, String topic, boolean mayRead, boolean mayWrite) {
        assertThat(reads(principal, topic)).as("reads").isEqualTo(mayRead);
        assertThat(writes(principal, topic)).as("writes").isEqualTo(mayWrite);
    }

    @Test
    void aPartnerReadsInGroupsOfItsOwnAlone() {
        assertThat(committed("north.status")).isEmpty();
        assertThatThrownBy(() -> committed("northern.status"))
                .isInstanceOf(GroupAuthorizationException.class);
        assertThatThrownBy(() -> committed("pathway-service"))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    void nobodySignsInWithAnotherPassword() {
        try (Admin stranger = Admin.create(kafka.client("north", "guessed"))) {
            assertThatThrownBy(() -> stranger.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static boolean reads(String principal, String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer = consumer(principal, principal + ".test")) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, 0);
            consumer.poll(Duration.ofSeconds(1));
            return true;
        } catch (TopicAuthorizationException e) {
            return false;
        }
    }

    private static boolean writes(String principal, String topic) {
        Map<String, Object> settings = kafka.client(principal, SecuredKafka.PASSWORD);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicAuthorizationException.class);
            return false;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<TopicPartition, ?> committed(String group) {
        try (var consumer = consumer("north", group)) {
            var partition = new TopicPartition(Topics.REFERRAL_REJECTIONS, 0);
            var offsets = consumer.committed(Set.of(partition));
            offsets.values().removeIf(offset -> offset == null);
            return offsets;
        }
    }

    private static KafkaConsumer<String, String> consumer(String principal, String group) {
        Map<String, Object> settings = kafka.client(principal, SecuredKafka.PASSWORD);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
