package care.dyad.pathway.pages.web;

import care.dyad.pathway.clocks.domain.ClockKind;
import care.dyad.pathway.clocks.domain.Priority;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.directory.domain.ReferrerRole;
import care.dyad.pathway.episodes.domain.EpisodeState;

import java.util.Locale;

/** Codes in words for clinicians. */
final class Words {

    private Words() {}

    static String of(Pathway pathway) {
        return switch (pathway) {
            case SPECIALIST_PERINATAL -> "Specialist perinatal";
            case PARENT_INFANT -> "Parent-infant";
            case VCSE_LINK_WORK -> "Link work (VCSE)";
            case UNDECIDED -> "Not decided yet";
        };
    }

    static String of(Priority priority) {
        return plain(priority.name());
    }

    static String of(EpisodeState state) {
        return switch (state) {
            case PROPOSED -> "Proposed, waits for a review";
            case OPEN -> "Waits for the team to accept it";
            case ACCEPTED -> "Accepted, waits for an assessment";
            case ASSESSED -> "Assessed, waits for the intervention";
            case INTERVENTION_STARTED -> "Intervention started";
            case CLOSED -> "Ended";
        };
    }

    static String of(ClockKind kind) {
        return switch (kind) {
            case ASSESSMENT -> "Assessment within 14 days of receipt";
            case INTERVENTION -> "Intervention within a month of the assessment";
            case EMERGENCY_RESPONSE -> "Assessment within 4 hours, as it is an emergency";
            case URGENT_RESPONSE -> "Assessment within 2 working days or 72 hours, as it is urgent";
            case RISK_REVIEW -> "An answer about risk is read by a person the same day";
            case REVIEW -> "A clinician decides within 2 working days";
            case TREATMENT -> "Intervention within 42 days of receipt";
        };
    }

    static String of(ReferrerRole role) {
        return switch (role) {
            case GP -> "GP";
            case PERINATAL_MH_PROFESSIONAL -> "Perinatal mental health professional";
            case COMMUNITY_MH_PROFESSIONAL -> "Community mental health professional";
            case VCSE_WORKER -> "VCSE worker";
            case SELF -> "Herself";
            case MIDWIFE, HEALTH_VISITOR, OBSTETRICIAN, SOCIAL_WORKER, OTHER, UNKNOWN ->
                    plain(role.name());
        };
    }

    /** A code such as RISK_ITEM as Risk item. */
    static String plain(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.UK);
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
