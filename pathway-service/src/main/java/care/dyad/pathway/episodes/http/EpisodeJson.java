package care.dyad.pathway.episodes.http;

import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.application.EpisodeView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An episode as the API answers it; without {@code service} while no service holds it. */
record EpisodeJson(
        UUID episodeId, Pathway pathway, @Nullable Team service, String state, List<Clock> clocks) {

    record Team(String id, String name) {

        static @Nullable Team of(@Nullable Contact contact) {
            return contact == null ? null : new Team(contact.id(), contact.name());
        }
    }

    record Clock(String kind, Instant startedAt, Instant dueAt, String state) {

        static Clock of(EpisodeClock clock) {
            return new Clock(
                    clock.deadline().kind().name(),
                    clock.deadline().startedAt(),
                    clock.deadline().dueAt(),
                    clock.state().name());
        }
    }

    static EpisodeJson of(EpisodeView view) {
        return new EpisodeJson(
                view.episodeId(),
                view.pathway(),
                Team.of(view.service()),
                view.state().name(),
                view.clocks().stream().map(Clock::of).toList());
    }
}
