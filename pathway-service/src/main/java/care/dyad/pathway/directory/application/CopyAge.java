package care.dyad.pathway.directory.application;

import java.time.Duration;

/**
 * How old the copy of the directory in the memory of an instance may be.
 *
 * @param atMost in real time; zero for a look at each question
 */
public record CopyAge(Duration atMost) {}
