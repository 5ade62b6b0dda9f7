package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.episodes.application.CaseView;
import care.dyad.pathway.episodes.application.ReadCase;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.notifications.domain.NotificationEvent;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.ReferralNote;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opens a referral for a member of staff, and records that it was opened. */
@Component
public class OpenReferral {

    private final ReadCase readCase;
    private final BreakGlass breakGlass;
    private final ReferralDetails details;
    private final RecordAccess recordAccess;
    private final Clock clock;

    OpenReferral(
            ReadCase readCase,
            BreakGlass breakGlass,
            ReferralDetails details,
            RecordAccess recordAccess,
            Clock clock) {
        this.readCase = readCase;
        this.breakGlass = breakGlass;
        this.details = details;
        this.recordAccess = recordAccess;
        this.clock = clock;
    }

    /** The referral that people call so. */
    @Transactional
    public OpenedReferral open(String reference, Staff staff) {
        return details.withReference(reference)
                .map(id -> open(id, reference, staff))
                .orElseGet(OpenedReferral.Unknown::new);
    }

    private OpenedReferral open(UUID id, String reference, Staff staff) {
        Optional<CaseView> theirs = readCase.read(id, staff);
        if (theirs.isPresent()) {
            return shown(theirs.get(), staff, false);
        }
        return staff.onlyLinkWork()
                ? new OpenedReferral.Unknown()
                : breakGlass
                        .behindBrokenGlass(id, staff)
                        .map(view -> shown(view, staff, true))
                        .orElseGet(() -> new OpenedReferral.OfAnotherTeam(reference));
    }

    private List<ReferralNote> notes(UUID id, Staff staff) {
        return details.notes(id).stream()
                .filter(note -> note.byLinkWork() || !staff.onlyLinkWork())
                .toList();
    }

    private List<NotificationEvent> notifications(CaseView view, Staff staff) {
        Set<String> services = view.serviceIds();
        return details.notifications(view.referralId()).stream()
                .filter(one -> !staff.onlyLinkWork() || services.contains(one.recipient()))
                .toList();
    }

    private OpenedReferral shown(CaseView view, Staff staff, boolean brokeGlass) {
        UUID id = view.referralId();
        recordAccess.record(staff.account(), AccessKind.OPENED, id, null);
        Optional<Details> told = details.details(id);
        return new OpenedReferral.Shown(
                new ReferralPage(
                        staff,
                        brokeGlass,
                        view,
                        details.circumstances(id),
                        (staff.onlyLinkWork() ? told.map(Details::forLinkWork) : told).orElse(null),
                        notes(id, staff),
                        notifications(view, staff),
                        recordAccess.of(id),
                        clock.instant()));
    }
}
