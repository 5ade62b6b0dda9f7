package care.dyad.pathway.episodes.domain;

import java.util.Arrays;
import java.util.List;

/** Why an episode ended. */
public enum CloseReason {
    /** A clinician decided on other pathways than the proposed one. */
    PROPOSAL_NOT_CONFIRMED(false),
    /** Two people decided that the team does not get the referral after all. */
    STEPPED_DOWN(false),
    /** The referral was redirected. */
    REDIRECTED(false),
    /** The referrer took the referral back. */
    WITHDRAWN(false),
    /** The help came to its end. */
    COMPLETED(true),
    /** The assessment showed that no help of this kind is needed. */
    NO_FURTHER_NEED(true),
    /** The team advised the referrer, who goes on caring for the mother. */
    CONSULTATION(true),
    MOTHER_DECLINED(true),
    UNABLE_TO_CONTACT(true),
    MOVED_AWAY(true),
    MOTHER_DIED(true);

    private final boolean byStaff;

    CloseReason(boolean byStaff) {
        this.byStaff = byStaff;
    }

    /** The reasons that staff may give; the others follow from something else. */
    public static List<CloseReason> ofStaff() {
        return Arrays.stream(values()).filter(reason -> reason.byStaff).toList();
    }
}
