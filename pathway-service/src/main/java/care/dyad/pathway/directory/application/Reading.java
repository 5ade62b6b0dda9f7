package care.dyad.pathway.directory.application;

import java.util.List;

/** What came of reading a text of the directory. */
public sealed interface Reading<T> {

    /** It has no fault. */
    record Read<T>(T value) implements Reading<T> {}

    /** It is refused as a whole, with every fault. */
    record Faulty<T>(List<Fault> faults) implements Reading<T> {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
