package care.dyad.launcher.play;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes somebody else of the mother in a sample: nobody who exists.
 *
 * @param random chooses
 */
record InventedPeople(RandomGenerator random) {

    private static final List<String> GIVEN =
            List.of(
                    "Aisha",
                    "Bethan",
                    "Chloe",
                    "Danielle",
                    "Ewa",
                    "Fatima",
                    "Grace",
                    "Hannah",
                    "Imani",
                    "Jodie",
                    "Kirsty",
                    "Lucy",
                    "Maryam",
                    "Niamh",
                    "Olivia",
                    "Priya",
                    "Rachel",
                    "Sofia",
                    "Tamsin",
                    "Zainab");

    /** Words that are no one's name, so that nobody takes them for a person's. */
    private static final List<String> FAMILY =
            List.of(
                    "Sampleton",
                    "Fixture",
                    "Testerby",
                    "Mockley",
                    "Exampleton",
                    "Stubbins",
                    "Demoworth",
                    "Trialby",
                    "Placeholt",
                    "Inventley");

    /** Names, NHS number and phone of {@code mother} become another invented person's. */
    void replace(ObjectNode mother) {
        mother.put("givenName", one(GIVEN));
        mother.put("familyName", one(FAMILY));
        if (mother.has("nhsNumber")) {
            mother.put("nhsNumber", NhsNumbers.invented(random));
        }
        if (mother.has("phone")) {
            // Ofcom keeps 07700 900000 to 900999 for drama.
            mother.put("phone", "07700 900%03d".formatted(random.nextInt(1000)));
        }
    }

    private String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }
}
