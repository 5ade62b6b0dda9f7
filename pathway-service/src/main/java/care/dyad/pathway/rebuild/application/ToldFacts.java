package care.dyad.pathway.rebuild.application;

import care.dyad.pathway.rebuild.domain.Fact;

import java.util.function.Consumer;

/** What the topics tell, in parts: all facts of a referral are in one of them. */
public interface ToldFacts {

    /** How many parts there are. */
    int parts();

    /**
     * Reads a part as it is now.
     *
     * @param part from 0
     * @param to is given the facts of each topic in its order
     * @throws IllegalStateException when there is an event that this version cannot read
     */
    void read(int part, Consumer<Fact> to);
}
