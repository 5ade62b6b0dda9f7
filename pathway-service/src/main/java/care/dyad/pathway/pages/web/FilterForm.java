package care.dyad.pathway.pages.web;

import care.dyad.pathway.directory.domain.Contact;
import care.dyad.pathway.directory.domain.Pathway;
import care.dyad.pathway.pages.domain.DueBand;
import care.dyad.pathway.pages.domain.NextStep;
import care.dyad.pathway.pages.domain.WorklistFilter;
import care.dyad.pathway.pages.domain.WorklistFilter.Assigned;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The form that narrows the worklist.
 *
 * @param due code of the band, kept while the rest changes; null for any
 * @param selects what can be chosen
 */
record FilterForm(@Nullable String due, List<Select> selects) {

    /**
     * A choice of one.
     *
     * @param name of the parameter
     * @param label what it narrows
     * @param options what can be chosen, beside anything
     */
    record Select(String name, String label, List<Option> options) {}

    /**
     * What can be chosen.
     *
     * @param value what is sent
     * @param label what it says
     * @param chosen whether it is chosen
     */
    record Option(String value, String label, boolean chosen) {}

    static FilterForm of(WorklistFilter filter, List<Contact> teams) {
        return new FilterForm(
                FilterAddress.code(filter.band()),
                List.of(
                        new Select("assigned", "Assigned to", assigned(filter)),
                        new Select("step", "Next step", steps(filter)),
                        new Select("pathway", "Pathway", pathways(filter)),
                        new Select("team", "Team", teams(filter, teams))));
    }

    /** A filter in words; empty when it leaves nothing out. */
    static String words(WorklistFilter filter) {
        List<String> words = new ArrayList<>();
        DueBand band = filter.band();
        if (band != null) {
            words.add(words(band));
        }
        Pathway pathway = filter.pathway();
        if (pathway != null) {
            words.add(Words.of(pathway));
        }
        NextStep step = filter.step();
        if (step != null) {
            words.add(words(step));
        }
        if (filter.team() != null) {
            words.add("one team");
        }
        if (filter.assigned() != null) {
            words.add(filter.assigned() == Assigned.ME ? "assigned to me" : "assigned to nobody");
        }
        return String.join(", ", words);
    }

    private static String words(DueBand band) {
        return switch (band) {
            case BREACHED -> "Breached";
            case TODAY -> "Due today";
            case SOON -> "Due in 3 days";
            case LATER -> "On track";
        };
    }

    private static List<Option> assigned(WorklistFilter filter) {
        return List.of(
                option(Assigned.ME, "Me", filter.assigned() == Assigned.ME),
                option(Assigned.NOBODY, "Nobody yet", filter.assigned() == Assigned.NOBODY));
    }

    private static List<Option> steps(WorklistFilter filter) {
        return Arrays.stream(NextStep.values())
                .map(step -> option(step, words(step), step == filter.step()))
                .toList();
    }

    private static List<Option> pathways(WorklistFilter filter) {
        return Arrays.stream(Pathway.values())
                .map(one -> option(one, Words.of(one), one == filter.pathway()))
                .toList();
    }

    private static List<Option> teams(WorklistFilter filter, List<Contact> teams) {
        return teams.stream()
                .map(team -> new Option(team.id(), team.name(), team.id().equals(filter.team())))
                .toList();
    }

    private static Option option(Enum<?> symbol, String label, boolean chosen) {
        return new Option(String.valueOf(FilterAddress.code(symbol)), label, chosen);
    }

    private static String words(NextStep step) {
        return switch (step) {
            case REVIEW -> "Review the proposal";
            case ACCEPT -> "Accept or decline";
            case ASSESS -> "Record assessment";
            case START -> "Record start of intervention";
        };
    }
}
