package care.dyad.pathway.episodes.application;

import care.dyad.pathway.episodes.domain.Mute;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** The referrals of one pregnancy. */
public interface Pregnancies {

    /**
     * Locks the cases of the pregnancy of a referral until the transaction ends: its own, and those
     * of other referrals of the same mother with a due date or birth at about the same time.
     */
    List<HeldReferral> hold(UUID referralId);

    /** Stores whether baby-worded messages have stopped, under the lock. */
    void store(HeldReferral held, @Nullable Mute mute);
}
