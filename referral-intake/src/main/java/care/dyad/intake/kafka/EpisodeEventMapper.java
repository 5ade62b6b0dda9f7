package care.dyad.intake.kafka;

import care.dyad.events.AssessmentAttended;
import care.dyad.events.ContactMissed;
import care.dyad.events.EpisodeAccepted;
import care.dyad.events.EpisodeClosed;
import care.dyad.events.EpisodeDeclined;
import care.dyad.events.EpisodeOpened;
import care.dyad.events.EpisodeProposed;
import care.dyad.events.EpisodeRedirected;
import care.dyad.events.InterventionStarted;
import care.dyad.events.Pathway;
import care.dyad.events.ServiceContact;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.Standing;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the events of an episode mean to the referrer. */
final class EpisodeEventMapper {

    /** Why pathway-service ends an episode when a clinician decides on something else. */
    private static final Set<String> REPLACED =
            Set.of("PROPOSAL_NOT_CONFIRMED", "STEPPED_DOWN", "REDIRECTED");

    /** An episode that an event is about. */
    private record About(UUID referral, UUID episode, long sequence, Pathway pathway) {}

    private EpisodeEventMapper() {}

    /** Nobody has a proposal but the desk, whichever service it would be for. */
    static Progress proposed(EpisodeProposed e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        return progress(about, Standing.PROPOSED, null, e.getDueAt(), List.of(), null);
    }

    static Progress opened(EpisodeOpened e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        return progress(
                about, Standing.WITH_SERVICE, e.getService(), e.getDueAt(), List.of(), null);
    }

    static Progress accepted(EpisodeAccepted e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        return progress(about, Standing.WITH_SERVICE, e.getService(), null, List.of(), null);
    }

    /** Without a place in the directory it is for somebody else, and the referrer is told so. */
    static Progress moved(EpisodeRedirected e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        Standing standing = e.getTo() == null ? Standing.REDIRECTED : Standing.WITH_SERVICE;
        String advice = e.getAdvice().isBlank() ? null : e.getAdvice();
        return progress(about, standing, e.getTo(), null, code(e.getReason()), advice);
    }

    static Progress declined(EpisodeDeclined e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        String advice = e.getAdvice().isBlank() ? null : e.getAdvice();
        return progress(about, Standing.DECLINED, null, null, code(e.getReason()), advice);
    }

    static Progress attended(AssessmentAttended e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        return progress(about, Standing.ASSESSED, e.getService(), null, List.of(), null);
    }

    static Progress started(InterventionStarted e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        return progress(about, Standing.HELPED, e.getService(), null, List.of(), null);
    }

    static Progress closed(EpisodeClosed e) {
        var about = new About(e.getReferralId(), e.getEpisodeId(), e.getSequence(), e.getPathway());
        return REPLACED.contains(e.getReason())
                ? progress(about, Standing.REPLACED, null, null, List.of(), null)
                : progress(about, Standing.CLOSED, null, null, code(e.getReason()), null);
    }

    /** It tells nothing of how far the episode is, so it is a part of its own. */
    static Progress missed(ContactMissed e) {
        String part = "missed/" + Required.id(e.getEpisodeId());
        UUID id = UUID.nameUUIDFromBytes(part.getBytes(StandardCharsets.UTF_8));
        var about = new About(e.getReferralId(), id, e.getSequence(), e.getPathway());
        List<String> reasons = List.of("CONTACT_MISSED");
        return progress(about, Standing.CONTACT_MISSED, null, null, reasons, null);
    }

    private static List<String> code(String reason) {
        return reason.isBlank() ? List.of() : List.of(Required.code(reason));
    }

    private static Progress progress(
            About about,
            Standing standing,
            @Nullable ServiceContact service,
            @Nullable Instant dueAt,
            List<String> reasons,
            @Nullable String advice) {
        return new Progress(
                Required.referral(about.referral()),
                Required.id(about.episode()),
                Required.sequence(about.sequence()),
                standing,
                about.pathway().name(),
                Required.holder(service),
                dueAt,
                reasons,
                advice);
    }
}
