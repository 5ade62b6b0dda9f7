package care.dyad.pathway.pages.web;

import org.jspecify.annotations.Nullable;

/**
 * A value of a report.
 *
 * @param label of which month or row
 * @param value the value; null when it is hidden
 * @param percent its share of the whole; null when it has none, or one of them is hidden
 */
record ReportBar(String label, @Nullable Integer value, @Nullable Integer percent) {

    /** Whether it can be shown. */
    public boolean isShown() {
        return value != null;
    }

    /** The value in words. */
    public String words() {
        return value == null ? "Hidden" : String.valueOf(value);
    }

    /** The share in words; empty without one. */
    public String share() {
        return percent == null ? "" : percent + "%";
    }

    /** How wide it is beside the highest, of 100. */
    public int width(int most) {
        return value == null || most == 0 ? 0 : 100 * value / most;
    }
}
