package care.dyad.notification.kafka;

import care.dyad.messaging.IncomingEvent;
import care.dyad.notification.GuardSettings;
import care.dyad.notification.application.News;

import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A replayed event tells nobody, because they were told when it happened, unless its replay is
 * named in the settings. A mute, or its end, counts whenever it comes.
 */
@Component
class Replays {

    private final Set<String> told;

    Replays(GuardSettings settings) {
        told = settings.toldReplays();
    }

    /** What an event means for those who are told; empty when it means nothing. */
    Optional<List<News>> news(IncomingEvent event, Function<IncomingEvent, List<News>> map) {
        List<News> all = map.apply(event);
        List<News> counting = isSilent(event) ? all.stream().filter(Replays::mutes).toList() : all;
        return counting.isEmpty() ? Optional.empty() : Optional.of(counting);
    }

    private static boolean mutes(News news) {
        return news instanceof News.Muted || news instanceof News.Unmuted;
    }

    private boolean isSilent(IncomingEvent event) {
        String replay = event.headers().replayId();
        return replay != null && !told.contains(replay);
    }
}
