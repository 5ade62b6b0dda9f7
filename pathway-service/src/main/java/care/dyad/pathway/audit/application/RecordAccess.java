package care.dyad.pathway.audit.application;

import care.dyad.pathway.audit.domain.Access;
import care.dyad.pathway.audit.domain.AccessKind;
import care.dyad.pathway.audit.domain.RecordedAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Records who did what with which referral. What cannot be recorded is not shown and not done. */
@Component
public class RecordAccess {

    private static final UUID NONE_YET = new UUID(0, 0);

    private final AccessLog log;
    private final Clock clock;

    RecordAccess(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** Records access to a referral. */
    @Transactional
    public void record(String account, AccessKind kind, UUID referralId, @Nullable String detail) {
        log.add(List.of(new Access(clock.instant(), account, kind, referralId, detail)));
    }

    /** Records that referrals were rows of a list. */
    @Transactional
    public void listed(String account, Collection<UUID> referralIds) {
        Instant now = clock.instant();
        log.add(
                referralIds.stream()
                        .distinct()
                        .map(id -> new Access(now, account, AccessKind.LISTED, id, null))
                        .toList());
    }

    /** Records access to the referral of an episode. */
    @Transactional
    public void recordEpisode(
            String account, AccessKind kind, UUID episodeId, @Nullable String detail) {
        log.addToEpisode(episodeId, new Access(clock.instant(), account, kind, NONE_YET, detail));
    }

    /** What was done with a referral, the latest first, without lists that it was a row of. */
    @Transactional(readOnly = true)
    public List<RecordedAccess> of(UUID referralId) {
        return log.of(referralId);
    }
}
