package care.dyad.pathway.pages.application;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;

/** Remembers who signed in, so that a referral can be assigned to them. */
@Component
public class RememberStaff {

    private final KnownStaff staff;
    private final Clock clock;

    RememberStaff(KnownStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** Remembers an account with its authorities. */
    @Transactional
    public void remember(String account, Collection<String> authorities) {
        staff.keep(account, Set.copyOf(authorities), clock.instant());
    }
}
