package care.dyad.pathway.rebuild.application;

import care.dyad.pathway.episodes.domain.Withdrawal;
import care.dyad.pathway.rebuild.domain.RebuiltCase;

import java.util.List;

/** The database that is filled. */
public interface RebuiltCases {

    /** Whether it holds no case yet. */
    boolean isEmpty();

    /** Adds cases with all that belongs to them; they are told to nobody. */
    void add(List<RebuiltCase> cases);

    /** Adds withdrawals that came before their referral was triaged. */
    void addMarkers(List<Withdrawal> withdrawals);
}
