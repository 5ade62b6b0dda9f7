package care.dyad.intake.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import care.dyad.events.ReferralAccepted;
import care.dyad.events.ReferralRejected;
import care.dyad.messaging.EventCodec;
import care.dyad.schemas.Topics;
import care.dyad.testing.Infrastructure;
import care.dyad.testing.TopicReader;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a partner hears of each record that it published: taken in, refused, or put aside. */
final class AnswersOnTopics implements AutoCloseable {

    private static final String CODE = "[A-Z_]+";

    private final EventCodec codec;
    private final List<Listened> topics;

    AnswersOnTopics(Infrastructure infrastructure, String partner, EventCodec codec) {
        this.codec = codec;
        String submissions = Topics.REFERRAL_SUBMISSIONS + "." + partner;
        this.topics =
                List.of(
                        new Listened(
                                new TopicReader(
                                        infrastructure, Topics.REFERRAL_STATUS + "." + partner),
                                this::accepted),
                        new Listened(
                                new TopicReader(infrastructure, Topics.REFERRAL_REJECTIONS),
                                this::rejected),
                        new Listened(
                                new TopicReader(
                                        infrastructure,
                                        Topics.deadLetter(submissions, "referral-intake")),
                                AnswersOnTopics::putAside));
    }

    /** The ids that were answered so far, as often as they were: of all partners. */
    List<String> ids() {
        return topics.stream().flatMap(topic -> topic.ids().stream()).toList();
    }

    /** How many were taken in, refused and put aside. */
    String figures() {
        return "%d taken in, %d refused, %d put aside"
                .formatted(
                        topics.get(0).ids.size(),
                        topics.get(1).ids.size(),
                        topics.get(2).ids.size());
    }

    private String accepted(ConsumerRecord<String, byte[]> answer) {
        return ((ReferralAccepted) codec.read(answer).orElseThrow().event())
                .getSubmissionId()
                .toString();
    }

    private String rejected(ConsumerRecord<String, byte[]> answer) {
        var rejected = (ReferralRejected) codec.read(answer).orElseThrow().event();
        assertThat(rejected.getFaults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.getCode()).matches(CODE));
        return rejected.getSubmissionId().toString();
    }

    private static String putAside(ConsumerRecord<String, byte[]> letter) {
        assertThat(header(letter, "dlt_reason")).matches(CODE);
        return header(letter, MutatedRecords.MARK);
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }

    @Override
    public void close() {
        topics.forEach(topic -> topic.reader.close());
    }

    private static final class Listened {

        private final TopicReader reader;
        private final Function<ConsumerRecord<String, byte[]>, String> id;
        private final List<String> ids = new ArrayList<>();

        Listened(TopicReader reader, Function<ConsumerRecord<String, byte[]>, String> id) {
            this.reader = reader;
            this.id = id;
        }

        List<String> ids() {
            var all = reader.records();
            all.subList(ids.size(), all.size()).forEach(answer -> ids.add(id.apply(answer)));
            return ids;
        }
    }
}
