package care.dyad.pathway.pages.web;

import care.dyad.pathway.board.domain.Figure;

import java.util.Arrays;
import java.util.Locale;

/** What the board counts by. */
enum BoardBy {
    /** Pathway and team. */
    TEAM("Pathway and team"),
    /** Pathway alone. */
    PATHWAY("Pathway"),
    /** Local authority. */
    AREA("Area");

    private final String words;

    BoardBy(String words) {
        this.words = words;
    }

    /** What it is called. */
    public String words() {
        return words;
    }

    /** What stands in the address. */
    public String code() {
        return name().toLowerCase(Locale.UK);
    }

    /** The one with a code; by team for any other. */
    static BoardBy with(String code) {
        return Arrays.stream(values())
                .filter(by -> by.code().equals(code))
                .findFirst()
                .orElse(TEAM);
    }

    /** What figures that belong together share. */
    String key(Figure figure) {
        return switch (this) {
            case TEAM -> figure.pathway() + " " + figure.teamId();
            case PATHWAY -> figure.pathway().name();
            case AREA -> figure.area();
        };
    }

    /** How they are called. */
    String name(Figure figure) {
        return switch (this) {
            case TEAM, PATHWAY -> Words.of(figure.pathway());
            case AREA -> figure.area().isEmpty() ? "Not known" : figure.area();
        };
    }

    /** The second line of their name; empty without one. */
    String second(Figure figure) {
        return this != TEAM ? "" : figure.team().isEmpty() ? "No team yet" : figure.team();
    }
}
