package care.dyad.triage.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds what a newer version sent and this one does not know: a person has to look at it. */
public final class UnknownSymbols {

    private final List<String> places = new ArrayList<>();

    private UnknownSymbols() {}

    /**
     * In which inputs an unknown symbol stands. A severity or an impairment of {@code UNKNOWN} is
     * one that was not stated, and an area is one that is ambiguous; neither is a new symbol.
     */
    public static List<String> in(ReferralFacts facts) {
        var unknown = new UnknownSymbols();
        var presentation = facts.presentation();
        unknown.look(
                "screening",
                presentation.screening().stream().map(ScreeningScore::instrument).toList(),
                Instrument.UNKNOWN);
        unknown.look("red flags", presentation.redFlags(), RedFlag.UNKNOWN);
        unknown.look("history", presentation.history(), History.UNKNOWN);
        unknown.look("family history", presentation.familyHistory(), FamilyHistory.UNKNOWN);
        unknown.look("complexity", presentation.complexity(), Complexity.UNKNOWN);
        unknown.look("help-seeking", facts.parentInfant().helpSeeking(), HelpSeeking.UNKNOWN);
        unknown.look("social needs", presentation.socialNeeds(), SocialNeed.UNKNOWN);
        unknown.look("referrer role", List.of(facts.referrerRole()), ReferrerRole.UNKNOWN);
        unknown.look("stage", List.of(facts.perinatal().stage()), Stage.UNKNOWN);
        return List.copyOf(unknown.places);
    }

    private <E extends Enum<E>> void look(String place, Collection<E> symbols, E unknown) {
        if (symbols.contains(unknown)) {
            places.add(place);
        }
    }
}
