package care.dyad.intake.kafka;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.ContactMissed;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeDeclined;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.IdentityErased;
import care.dyad.events.InterventionStarted;
import care.dyad.events.ReferralRedirected;
import care.dyad.events.ReferralUnderReview;
import care.dyad.events.ServiceGapRecorded;
import care.dyad.intake.domain.PathwayNews;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.Standing;
import care.dyad.messaging.IncomingEvent;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the events of the pathways mean to the referrer. Nothing does a missed contact without a
 * safeguarding concern, because the service goes on; what a review decided, because what follows
 * from it is told by events of its own; and muting.
 */
final class PathwayEventMapper {

    private PathwayEventMapper() {}

    /** What the event tells, or empty when it changes nothing here. */
    static Optional<PathwayNews> news(IncomingEvent incoming) {
        return incoming.event() instanceof IdentityErased event
                ? Optional.of(
                        new PathwayNews.IdentityErased(
                                Required.referral(event.getReferralId()), event.getOccurredAt()))
                : progress(incoming).map(PathwayNews.class::cast);
    }

    /** How far the referral has come, or empty when the event changes nothing for the referrer. */
    static Optional<Progress> progress(IncomingEvent incoming) {
        return switch (incoming.event()) {
            case ReferralUnderReview event -> Optional.of(underReview(event));
            case ReferralRedirected event -> Optional.of(redirected(event));
            case ServiceGapRecorded event -> Optional.of(gap(event));
            case EpisodeProposed event -> Optional.of(EpisodeEventMapper.proposed(event));
            case EpisodeOpened event -> Optional.of(EpisodeEventMapper.opened(event));
            case EpisodeAccepted event -> Optional.of(EpisodeEventMapper.accepted(event));
            case EpisodeRedirected event -> Optional.of(EpisodeEventMapper.moved(event));
            case EpisodeDeclined event -> Optional.of(EpisodeEventMapper.declined(event));
            case AssessmentAttended event -> Optional.of(EpisodeEventMapper.attended(event));
            case InterventionStarted event -> Optional.of(EpisodeEventMapper.started(event));
            case EpisodeClosed event -> Optional.of(EpisodeEventMapper.closed(event));
            case ContactMissed event when event.getSafeguardingConcern() ->
                    Optional.of(EpisodeEventMapper.missed(event));
            default -> Optional.empty();
        };
    }

    private static Progress underReview(ReferralUnderReview event) {
        return new Progress(
                Required.referral(event.getReferralId()),
                Required.id(event.getReferralId()),
                Required.sequence(event.getSequence()),
                Standing.UNDER_REVIEW,
                null,
                Required.holder(event.getTell().stream().findFirst().orElse(null)),
                event.getDueAt(),
                event.getReasons().stream().map(Enum::name).toList(),
                null);
    }

    private static Progress redirected(ReferralRedirected event) {
        return new Progress(
                Required.referral(event.getReferralId()),
                Required.id(event.getReferralId()),
                Required.sequence(event.getSequence()),
                Standing.REDIRECTED,
                null,
                null,
                null,
                event.getReasons().stream().map(Enum::name).toList(),
                event.getAdvice());
    }

    private static Progress gap(ServiceGapRecorded event) {
        return new Progress(
                Required.referral(event.getReferralId()),
                gapOf(event.getPathway().name()),
                Required.sequence(event.getSequence()),
                Standing.GAP,
                event.getPathway().name(),
                null,
                null,
                List.of(event.getReason().name()),
                null);
    }

    /** A gap has no id of its own; a referral has one for each pathway at most. */
    private static UUID gapOf(String pathway) {
        return UUID.nameUUIDFromBytes(pathway.getBytes(StandardCharsets.UTF_8));
    }
}
