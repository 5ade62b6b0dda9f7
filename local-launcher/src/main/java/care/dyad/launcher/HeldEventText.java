package care.dyad.launcher;

import care.dyad.launcher.held.Keeper;

import tools.jackson.databind.JsonNode;

/** Held events as they are printed. */
final class HeldEventText {

    private HeldEventText() {}

    static void line(Keeper keeper, JsonNode event) {
        System.out.printf(
                "%s:%-6d %s  %s  %s  since %s%s%n",
                keeper.typed(),
                event.path("id").asLong(),
                event.path("key").asString(),
                event.path("type").asString().replaceFirst(".*\\.", ""),
                event.path("reason").asString(),
                event.path("heldAt").asString(),
                behind(event));
    }

    private static String behind(JsonNode event) {
        boolean alone = !event.path("first").asBoolean() || event.path("behind").asInt() == 0;
        return alone ? "" : ", %d behind it".formatted(event.path("behind").asInt());
    }

    static void shown(Keeper keeper, JsonNode shown) {
        JsonNode event = shown.path("event");
        line(keeper, event);
        System.out.printf(
                "  from      %s-%d@%d, event %s%n  state     %s, %d attempts%n  failed in %s%n",
                event.path("topic").asString(),
                event.path("partition").asInt(),
                event.path("offset").asLong(),
                event.path("eventId").asString(),
                event.path("state").asString(),
                event.path("attempts").asInt(),
                event.path("failedIn").asString());
        System.out.printf("  says (%d bytes)%n", shown.path("bytes").asInt());
        shown.path("fields")
                .properties()
                .forEach(
                        field ->
                                System.out.printf(
                                        "    %-20s %s%n",
                                        field.getKey(), field.getValue().asString()));
        System.out.println("  steps");
        shown.path("steps")
                .forEach(
                        step ->
                                System.out.printf(
                                        "    %s  %s  %s %s%n",
                                        step.path("at").asString(),
                                        step.path("actor").asString(),
                                        step.path("step").asString(),
                                        step.path("detail").asString()));
    }

    static void outcome(Keeper keeper, JsonNode outcome) {
        String result =
                outcome.path("done").asBoolean()
                        ? outcome.path("effect").asString()
                        : "FAILED %s %s"
                                .formatted(
                                        outcome.path("reason").asString(),
                                        outcome.path("failedIn").asString());
        System.out.printf(
                "%s:%d  %s%n", keeper.typed(), outcome.path("id").asLong(), result.strip());
        outcome.path("leaving")
                .forEach(
                        leaving ->
                                System.out.printf(
                                        "    %s on %s%n",
                                        leaving.path("type").asString().replaceFirst(".*\\.", ""),
                                        leaving.path("topic").asString()));
    }
}
