package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.AreaCode;
import care.dyad.pathway.directory.domain.GapReason;
import care.dyad.pathway.directory.domain.Pathway;

import org.jspecify.annotations.Nullable;

/**
 * No service of a pathway could take a referral; counted for commissioners.
 *
 * @param pathway the pathway without a service
 * @param area where
 * @param reason why
 * @param fallback the pathway that stands in; null when a clinician decides
 */
public record ServiceGap(
        Pathway pathway, AreaCode area, GapReason reason, @Nullable Pathway fallback) {}
