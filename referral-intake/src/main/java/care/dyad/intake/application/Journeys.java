package care.dyad.intake.application;

import care.dyad.intake.domain.Deadline;
import care.dyad.intake.domain.Journey;
import care.dyad.intake.domain.Progress;
import care.dyad.intake.domain.ReferralId;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How far the referrals have come, as the events of the pathways tell. */
public interface Journeys {

    /** Keeps what is news; what is older than what is known of the same thing is left out. */
    void keep(List<Progress> news);

    /** The same for deadlines. */
    void keepDeadlines(List<Deadline> news);

    /** How far each of these has come; an empty journey where nothing is known. */
    Map<ReferralId, Journey> of(Collection<ReferralId> referrals);
}
