package care.dyad.intake.application;

import org.jspecify.annotations.Nullable;

/**
 * What a sender was answered, in the words of its channel.
 *
 * @param code the status code
 * @param location where the result is, or null
 * @param body the text of the answer
 */
public record Answer(int code, @Nullable String location, String body) {}
