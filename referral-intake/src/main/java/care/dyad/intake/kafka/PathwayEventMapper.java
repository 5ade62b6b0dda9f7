package care.dyad.intake.kafka;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.IdentityErased;
import care.dyad.events.InterventionStarted;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ServiceContact;
import care.dyad.intake.domain.NextStep;
import care.dyad.intake.domain.PathwayNews;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.ReferralState;
import care.dyad.messaging.IncomingEvent;
import care.dyad.messaging.UnreadableEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the events of the pathways mean to the referrer. */
final class PathwayEventMapper {

    private static final UUID NIL = new UUID(0, 0);

    private PathwayEventMapper() {}

    /** What the event tells, or empty when it changes nothing here. */
    static Optional<PathwayNews> news(IncomingEvent incoming) {
        return incoming.event() instanceof IdentityErased event
                ? Optional.of(
                        new PathwayNews.IdentityErased(
                                referral(event.getReferralId()), event.getOccurredAt()))
                : progress(incoming).map(PathwayNews.class::cast);
    }

    /** How far the referral has come, or empty when the event changes nothing for the referrer. */
    static Optional<Progress> progress(IncomingEvent incoming) {
        return switch (incoming.event()) {
            case ReferralUnderReview event -> Optional.of(underReview(event));
            case ReferralRedirected event -> Optional.of(redirected(event));
            case EpisodeOpened event -> Optional.of(opened(event));
            case EpisodeRedirected event -> Optional.of(moved(event));
            case AssessmentAttended event -> Optional.of(attended(event));
            case InterventionStarted event -> Optional.of(started(event));
            default -> Optional.empty();
        };
    }

    private static Progress underReview(ReferralUnderReview event) {
        return new Progress(
                referral(event.getReferralId()),
                required(event.getReferralId()),
                sequence(event.getSequence()),
                ReferralState.UNDER_REVIEW,
                event.getTell().stream().map(ServiceContact::getName).findFirst().orElse(null),
                NextStep.CLINICAL_REVIEW,
                event.getDueAt(),
                event.getReasons().stream().map(Enum::name).toList(),
                null);
    }

    private static Progress redirected(ReferralRedirected event) {
        return new Progress(
                referral(event.getReferralId()),
                required(event.getReferralId()),
                sequence(event.getSequence()),
                ReferralState.REDIRECTED,
                null,
                null,
                null,
                event.getReasons().stream().map(Enum::name).toList(),
                event.getAdvice());
    }

    private static Progress opened(EpisodeOpened event) {
        return new Progress(
                referral(event.getReferralId()),
                required(event.getEpisodeId()),
                sequence(event.getSequence()),
                ReferralState.WITH_SERVICE,
                name(event.getService()),
                NextStep.ASSESSMENT,
                event.getDueAt(),
                List.of(),
                null);
    }

    private static Progress moved(EpisodeRedirected event) {
        return withService(
                event.getReferralId(),
                event.getEpisodeId(),
                event.getSequence(),
                event.getTo(),
                NextStep.ASSESSMENT);
    }

    private static Progress attended(AssessmentAttended event) {
        return withService(
                event.getReferralId(),
                event.getEpisodeId(),
                event.getSequence(),
                event.getService(),
                NextStep.INTERVENTION);
    }

    private static Progress started(InterventionStarted event) {
        return withService(
                event.getReferralId(),
                event.getEpisodeId(),
                event.getSequence(),
                event.getService(),
                null);
    }

    private static Progress withService(
            UUID referral,
            UUID episode,
            long sequence,
            @Nullable ServiceContact service,
            @Nullable NextStep next) {
        return new Progress(
                referral(referral),
                required(episode),
                sequence(sequence),
                ReferralState.WITH_SERVICE,
                name(service),
                next,
                null,
                List.of(),
                null);
    }

    private static @Nullable String name(@Nullable ServiceContact service) {
        return service == null ? null : service.getName();
    }

    private static ReferralId referral(UUID id) {
        return new ReferralId(required(id));
    }

    private static UUID required(UUID id) {
        if (id.equals(NIL)) {
            throw new UnreadableEvent("MISSING_ID", null);
        }
        return id;
    }

    private static long sequence(long sequence) {
        if (sequence < 1) {
            throw new UnreadableEvent("MISSING_SEQUENCE", null);
        }
        return sequence;
    }
}
