package care.dyad.pathway.episodes.http;

import care.dyad.pathway.clocks.domain.BreachReason;
import care.dyad.pathway.clocks.domain.EpisodeClock;
import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.episodes.application.EpisodeView;
import care.dyad.pathway.episodes.domain.NextStep;
import care.dyad.pathway.episodes.domain.RecordedAct;
import care.dyad.pathway.episodes.domain.StaffAct;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An episode as the API answers it; without {@code service} while no service holds it. */
record EpisodeJson(
        UUID episodeId,
        Pathway pathway,
        @Nullable Team service,
        String state,
        List<Clock> clocks,
        @Nullable String assignedTo,
        NextStep nextStep,
        List<Act> acts) {

    record Team(String id, String name) {

        static @Nullable Team of(@Nullable Contact contact) {
            return contact == null ? null : new Team(contact.id(), contact.name());
        }
    }

    record Clock(
            String kind,
            Instant startedAt,
            Instant dueAt,
            String state,
            @Nullable Instant metAt,
            @Nullable BreachReason breachReason) {

        static Clock of(EpisodeClock clock) {
            return new Clock(
                    clock.deadline().kind().name(),
                    clock.deadline().startedAt(),
                    clock.deadline().dueAt(),
                    clock.state().name(),
                    clock.metAt(),
                    clock.breachReason());
        }
    }

    /** What was recorded, by the name of the act. */
    record Act(String act, StaffAct details, String by, Instant effectiveAt, Instant recordedAt) {

        static Act of(RecordedAct one) {
            return new Act(
                    one.act().getClass().getSimpleName(),
                    one.act(),
                    one.by(),
                    one.effectiveAt(),
                    one.recordedAt());
        }
    }

    static EpisodeJson of(EpisodeView view) {
        return new EpisodeJson(
                view.episodeId(),
                view.pathway(),
                Team.of(view.service()),
                view.state().name(),
                view.clocks().stream().map(Clock::of).toList(),
                view.assignedTo(),
                view.nextStep(),
                view.acts().stream().map(Act::of).toList());
    }
}
