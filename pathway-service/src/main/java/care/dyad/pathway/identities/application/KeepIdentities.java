package care.dyad.pathway.identities.application;

import care.dyad.pathway.identities.domain.Identity;
import care.dyad.pathway.identities.domain.IdentityChange;
import care.dyad.pathway.identities.domain.IdentityChange.Erased;
import care.dyad.pathway.identities.domain.IdentityChange.Learned;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps or erases the identity of each referral, as its latest news says. */
@Component
public class KeepIdentities {

    private final Identities identities;

    KeepIdentities(Identities identities) {
        this.identities = identities;
    }

    /** Applies changes that came in the given order; of each referral the last one counts. */
    @Transactional
    public void keep(List<IdentityChange> changes) {
        Map<UUID, IdentityChange> latest = new TreeMap<>();
        changes.forEach(change -> latest.put(change.referralId(), change));
        List<Identity> learned = new ArrayList<>();
        List<UUID> erased = new ArrayList<>();
        for (IdentityChange change : latest.values()) {
            switch (change) {
                case Learned(Identity identity) -> learned.add(identity);
                case Erased(UUID referralId) -> erased.add(referralId);
            }
        }
        identities.keep(learned);
        identities.erase(erased);
    }
}
