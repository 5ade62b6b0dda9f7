package care.dyad.intake.application;

import care.dyad.intake.domain.ReferralId;
import care.dyad.intake.domain.Source;
import care.dyad.intake.domain.SubmittedReferral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ReferralsInMemory implements Referrals {

    private final Map<List<String>, KnownReferral> known = new LinkedHashMap<>();
    private int collisions;

    /** The next references are taken. */
    void collide(int times) {
        collisions = times;
    }

    int collisions() {
        return collisions;
    }

    int size() {
        return known.size();
    }

    @Override
    public Optional<KnownReferral> from(Source source) {
        return Optional.ofNullable(known.get(key(source)));
    }

    @Override
    public Optional<KnownReferral> with(ReferralId id) {
        return known.values().stream().filter(r -> r.receipt().id().equals(id)).findFirst();
    }

    @Override
    public boolean add(SubmittedReferral content, KnownReferral referral) {
        if (collisions > 0) {
            collisions--;
            return false;
        }
        return known.putIfAbsent(key(content.source()), referral) == null;
    }

    private static List<String> key(Source source) {
        return List.of(source.system(), source.reference());
    }
}
