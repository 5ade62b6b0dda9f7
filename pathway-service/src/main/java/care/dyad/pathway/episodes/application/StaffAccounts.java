package care.dyad.pathway.episodes.application;

import java.util.Optional;

/** The members of staff. */
@FunctionalInterface
public interface StaffAccounts {

    /** The member of staff with an account; empty when nobody who cares for mothers has it. */
    Optional<Staff> find(String account);
}
