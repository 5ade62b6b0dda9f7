package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.AccessLog;
import care.dyad.pathway.audit.domain.Access;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.CaseViews;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.reviews.domain.Note;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens a referral of another team for a reason, which information governance reads. It stays open
 * for an hour, to look at and not to act on.
 */
@Component
public class BreakGlass {

    private static final Duration STAYS_OPEN = Duration.ofHours(1);

    private final ReferralDetails details;
    private final CaseViews views;
    private final AccessLog log;
    private final Clock clock;

    BreakGlass(ReferralDetails details, CaseViews views, AccessLog log, Clock clock) {
        this.details = details;
        this.views = views;
        this.log = log;
        this.clock = clock;
    }

    /** Records the reason; nothing when there is no such referral, or link work is all they do. */
    @Transactional
    public void breakGlass(String reference, Staff staff, Note reason) {
        if (!staff.onlyLinkWork()) {
            details.withReference(reference)
                    .ifPresent(id -> log.add(List.of(access(staff, id, reason))));
        }
    }

    private Access access(Staff staff, UUID referralId, Note reason) {
        return new Access(
                clock.instant(),
                staff.account(),
                AccessKind.BROKE_GLASS,
                referralId,
                reason.text());
    }

    /** The case, when the member of staff broke its glass within the hour. */
    Optional<CaseView> behindBrokenGlass(UUID referralId, Staff staff) {
        return log.brokeGlass(staff.account(), referralId, clock.instant().minus(STAYS_OPEN))
                ? views.find(referralId)
                : Optional.empty();
    }
}
