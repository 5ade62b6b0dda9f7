package care.dyad.pathway.episodes.domain;

import care.dyad.pathway.directory.domain.Pathway;

import java.util.Set;

/**
 * What a team records beside the way of the episode, in the words of its pathway. The kinds of help
 * are those that the sources name; some are the help itself, and their first one starts it.
 */
public enum CareKind {
    /** Link work: a goal of the action plan; with the first one the plan, and the help, begins. */
    GOAL_SET(Begins.HELP, Set.of(Pathway.VCSE_LINK_WORK), Codes.GOALS),
    GOAL_REACHED(Begins.NOTHING, Set.of(Pathway.VCSE_LINK_WORK), Codes.GOALS),
    GOAL_DROPPED(Begins.NOTHING, Set.of(Pathway.VCSE_LINK_WORK), Codes.GOALS),
    /** The plan was looked at with the mother. */
    PLAN_REVIEWED(
            Begins.NOTHING,
            Set.of(Pathway.VCSE_LINK_WORK),
            Set.of("ON_TRACK", "CHANGED", "COMPLETED")),
    ACTIVITY(Begins.HELP, Set.of(Pathway.VCSE_LINK_WORK), Codes.ACTIVITIES),
    /** Ratings of the Parent and Baby Outcome Star: numbers only, its wording is licensed. */
    OUTCOME_STAR(Begins.NOTHING, Set.of(Pathway.VCSE_LINK_WORK), Set.of("START", "REVIEW", "END")),
    /** Parent-infant help. */
    THERAPY(Begins.HELP, Set.of(Pathway.PARENT_INFANT), Codes.THERAPIES),
    /** The first visit together with the referrer, by its attendance code: it is the assessment. */
    JOINT_FIRST_VISIT(Begins.ASSESSMENT, Set.of(Pathway.PARENT_INFANT), Set.of("5", "6")),
    /** Specialist care: who co-ordinates it, by account. */
    CARE_COORDINATOR(Begins.NOTHING, Set.of(Pathway.SPECIALIST_PERINATAL), Set.of()),
    TREATMENT(Begins.HELP, Set.of(Pathway.SPECIALIST_PERINATAL), Codes.TREATMENTS),
    /** Where she should go on to; not a service of the directory, and no treatment. */
    ONWARD_RECOMMENDATION(
            Begins.NOTHING,
            Set.of(Pathway.SPECIALIST_PERINATAL),
            Set.of("MOTHER_AND_BABY_UNIT", "MATERNAL_MENTAL_HEALTH_SERVICE")),
    INTERPRETER_BOOKED(Begins.NOTHING, Set.of(Pathway.values()), Set.of("BOOKED"));

    /** What the first one of a kind begins. */
    enum Begins {
        NOTHING,
        ASSESSMENT,
        HELP
    }

    private static final class Codes {

        private static final Set<String> GOALS =
                Set.of(
                        "CONFIDENCE_AS_A_PARENT",
                        "OWN_WELLBEING",
                        "PEOPLE_AROUND_HER",
                        "MONEY",
                        "HOME",
                        "WORK_OR_LEARNING",
                        "HEALTH");

        private static final Set<String> ACTIVITIES =
                Set.of(
                        "PARENT_BABY_GROUP",
                        "BUGGY_WALK",
                        "ANTENATAL_GROUP",
                        "LEISURE",
                        "FAMILY_HUB",
                        "BENEFITS_ADVICE",
                        "FOOD_BANK",
                        "BABY_BANK",
                        "WORK_OR_TRAINING",
                        "LIFE_AS_A_NEW_PARENT",
                        "PEER_SUPPORT");

        private static final Set<String> THERAPIES =
                Set.of(
                        "VIDEO_INTERACTION_GUIDANCE",
                        "NEWBORN_BEHAVIOURAL_OBSERVATION",
                        "CIRCLE_OF_SECURITY",
                        "PARENT_INFANT_PSYCHOTHERAPY",
                        "MENTALISATION_BASED_THERAPY",
                        "SOLIHULL_APPROACH",
                        "FAMILY_SYSTEMIC_THERAPY",
                        "COGNITIVE_BEHAVIOURAL_THERAPY",
                        "COUPLE_THERAPY",
                        "ART_OR_DRAMA_THERAPY",
                        "BABY_MASSAGE",
                        "INTENSIVE_HOME_VISITS");

        private static final Set<String> TREATMENTS =
                Set.of("PSYCHOLOGICAL_INTERVENTION", "MEDICATION", "CARE_PLAN");
    }

    private final Begins begins;
    private final Set<Pathway> pathways;
    private final Set<String> codes;

    CareKind(Begins begins, Set<Pathway> pathways, Set<String> codes) {
        this.begins = begins;
        this.pathways = pathways;
        this.codes = codes;
    }

    Begins begins() {
        return begins;
    }

    /** Whether a team of the pathway records it. */
    public boolean isOf(Pathway pathway) {
        return pathways.contains(pathway);
    }

    /** What can be recorded of it; empty where a person is named. */
    public Set<String> codes() {
        return codes;
    }

    /** Whether it names a member of staff. */
    public boolean namesAPerson() {
        return this == CARE_COORDINATOR;
    }
}
