package care.dyad.triage.dmn;

import care.dyad.triage.domain.AreaResolution;
import care.dyad.triage.domain.Complexity;
import care.dyad.triage.domain.FamilyHistory;
import care.dyad.triage.domain.FunctionalImpairment;
import care.dyad.triage.domain.HelpSeeking;
import care.dyad.triage.domain.History;
import care.dyad.triage.domain.RedFlag;
import care.dyad.triage.domain.ReferrerRole;
import care.dyad.triage.domain.SocialNeed;
import care.dyad.triage.domain.Stage;
import care.dyad.triage.domain.StatedSeverity;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the coded fields of a referral can hold, as the rules see it: so that a cell with a symbol
 * that does not exist is a fault, and not a row that silently applies to nobody.
 */
final class PossibleValues {

    private static final Map<String, Enum<?>[]> SYMBOLS =
            Map.of(
                    "Referral.referrerRole", ReferrerRole.values(),
                    "Referral.areaResolution", AreaResolution.values(),
                    "Referral.stage", Stage.values(),
                    "Referral.statedSeverity", StatedSeverity.values(),
                    "Referral.functionalImpairment", FunctionalImpairment.values());

    private static final Map<String, Enum<?>[]> LISTS =
            Map.of(
                    "Referral.redFlags", RedFlag.values(),
                    "Referral.history", History.values(),
                    "Referral.familyHistory", FamilyHistory.values(),
                    "Referral.complexity", Complexity.values(),
                    "Referral.helpSeeking", HelpSeeking.values(),
                    "Referral.socialNeeds", SocialNeed.values());

    private PossibleValues() {}

    /** Whether it is known here what this input of a table can be. */
    static boolean knows(String input) {
        return SYMBOLS.containsKey(input) || LISTS.containsKey(input);
    }

    /** All that it can be; nothing for an input that is not known here. */
    static Stream<?> of(String input) {
        return LISTS.containsKey(input)
                ? lists(LISTS.getOrDefault(input, new Enum<?>[0]))
                : Arrays.stream(SYMBOLS.getOrDefault(input, new Enum<?>[0])).map(Enum::name);
    }

    /** Every list of different symbols, in their order. */
    private static Stream<List<String>> lists(Enum<?>[] symbols) {
        return IntStream.range(0, 1 << symbols.length).mapToObj(members -> list(symbols, members));
    }

    private static List<String> list(Enum<?>[] symbols, int members) {
        return Arrays.stream(symbols)
                .filter(symbol -> (members >> symbol.ordinal() & 1) == 1)
                .map(Enum::name)
                .toList();
    }
}
