package care.dyad.ui;

/**
 * A line of the error summary.
 *
 * @param href the field that it is about, on this page or another
 * @param text what to do
 */
public record PageError(String href, String text) {}
