package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.NewCase;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The cases of all referrals. */
public interface Cases {

    /**
     * Opens cases; a referral that has a case already is left alone.
     *
     * @param cases at most one for each referral
     * @return the referrals whose case was opened now
     */
    Set<UUID> open(List<NewCase> cases);
}
