package care.dyad.pathway.pages.application;

import care.dyad.pathway.audit.application.RecordAccess;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.episodes.application.Staff;
import care.dyad.pathway.pages.domain.ReferralNote;
import care.dyad.pathway.reviews.domain.Note;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.UUID;

/** Adds a note to a referral, with its place in the access log. */
@Component
public class WriteNote {

    private final ReferralNotes notes;
    private final RecordAccess recordAccess;
    private final Clock clock;

    WriteNote(ReferralNotes notes, RecordAccess recordAccess, Clock clock) {
        this.notes = notes;
        this.recordAccess = recordAccess;
        this.clock = clock;
    }

    /**
     * Adds a note.
     *
     * @param noteId of the form that it was written on: sent again it is the same note
     */
    @Transactional
    public void write(UUID referralId, UUID noteId, Note text, Staff staff) {
        recordAccess.record(staff.account(), AccessKind.CHANGED, referralId, "Note");
        notes.add(
                referralId,
                new ReferralNote(
                        noteId, staff.account(), clock.instant(), staff.onlyLinkWork(), text));
    }
}
