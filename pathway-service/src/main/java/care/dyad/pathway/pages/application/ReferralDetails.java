package care.dyad.pathway.pages.application;

import care.dyad.pathway.notifications.domain.NotificationEvent;
import care.dyad.pathway.pages.domain.Circumstances;
import care.dyad.pathway.pages.domain.Details;
import care.dyad.pathway.pages.domain.ReferralNote;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is kept of a referral beside its case. */
public interface ReferralDetails {

    /** The referral that people call so; empty when there is none. */
    Optional<UUID> withReference(String reference);

    /** What services look at. */
    Circumstances circumstances(UUID referralId);

    /** What the referrer told; empty while it has not arrived, or was erased. */
    Optional<Details> details(UUID referralId);

    /** What staff wrote about it, the latest first. */
    List<ReferralNote> notes(UUID referralId);

    /** What became of the messages about it, the latest first. */
    List<NotificationEvent> notifications(UUID referralId);
}
