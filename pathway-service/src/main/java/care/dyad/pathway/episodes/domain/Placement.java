package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Where one pathway of a referral goes. */
public sealed interface Placement {

    /** The pathway. */
    Pathway pathway();

    /** The service; null when a clinician has to find one. */
    @Nullable Contact service();

    /**
     * A service gets the referral.
     *
     * @param tell whom to tell
     */
    record Opened(Pathway pathway, Contact service, List<Contact> tell) implements Placement {}

    /**
     * A clinician has to confirm, change or step down first.
     *
     * @param service the service that would take it; null when there is none
     */
    record Proposed(Pathway pathway, @Nullable Contact service) implements Placement {}
}
