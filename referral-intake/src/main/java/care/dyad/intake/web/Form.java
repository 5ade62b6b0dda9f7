package care.dyad.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The referral form.
 *
 * @param topics one a page, in the order in which they are asked
 */
record Form(List<Topic> topics) {

    Form {
        topics = List.copyOf(topics);
    }

    /** The topic of this name. */
    Optional<Topic> topic(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** What is asked of somebody with these answers. */
    Stream<Topic> asked(Answers answers) {
        return topics.stream().filter(topic -> topic.isAsked(answers));
    }

    /** The topic that is asked after this one; empty after the last. */
    Optional<Topic> after(Topic topic, Answers answers) {
        return asked(answers)
                .filter(other -> topics.indexOf(other) > topics.indexOf(topic))
                .findFirst();
    }

    /** The topic that is asked before this one; empty before the first. */
    Optional<Topic> before(Topic topic, Answers answers) {
        return asked(answers)
                .filter(other -> topics.indexOf(other) < topics.indexOf(topic))
                .reduce((one, later) -> later);
    }
}
