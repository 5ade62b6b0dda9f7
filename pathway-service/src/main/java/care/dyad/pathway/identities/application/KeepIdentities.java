package care.dyad.pathway.identities.application;

import care.dyad.pathway.identities.domain.Identity;
import care.dyad.pathway.identities.domain.IdentityChange;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps or erases the identity of each referral. An erasure is final. */
@Component
public class KeepIdentities {

    private final Identities identities;
    private final ConfirmErasure confirmErasure;
    private final Clock clock;

    KeepIdentities(Identities identities, ConfirmErasure confirmErasure, Clock clock) {
        this.identities = identities;
        this.confirmErasure = confirmErasure;
        this.clock = clock;
    }

    /** Applies changes that came in the given order; of each referral the last one counts. */
    @Transactional
    public void keep(List<IdentityChange> changes) {
        Map<UUID, Identity> learned = new TreeMap<>();
        Map<UUID, IdentityChange.Erased> erased = new TreeMap<>();
        for (IdentityChange change : changes) {
            switch (change) {
                case IdentityChange.Learned(Identity one) -> learned.put(one.referralId(), one);
                case IdentityChange.Erased one -> erased.put(one.referralId(), one);
            }
        }
        Instant now = clock.instant();
        identities.erase(erased.keySet(), now);
        identities.keep(learned.values());
        erased.values().forEach(one -> confirmErasure.confirm(one, now));
    }
}
