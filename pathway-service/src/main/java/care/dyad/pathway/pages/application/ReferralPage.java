package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.domain.RecordedAccess;
import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.notifications.domain.NotificationEvent;
import care.dyad.pathway.pages.domain.Circumstances;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.ReferralNote;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A referral as a member of staff sees it.
 *
 * @param staff who looks
 * @param brokeGlass whether it belongs to another team
 * @param view the case
 * @param circumstances what services look at
 * @param details what the referrer told; null while it has not arrived, or was erased
 * @param notes what staff wrote, the latest first; of link workers alone for a link worker
 * @param notifications what became of the messages about it, the latest first; of those to their
 *     own services for a link worker
 * @param log who did what with it, the latest first
 * @param now when they look, UTC
 */
public record ReferralPage(
        Staff staff,
        boolean brokeGlass,
        CaseView view,
        Circumstances circumstances,
        @Nullable Details details,
        List<ReferralNote> notes,
        List<NotificationEvent> notifications,
        List<RecordedAccess> log,
        Instant now) {}
