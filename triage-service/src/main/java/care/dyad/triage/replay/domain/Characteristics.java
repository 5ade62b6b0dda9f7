package care.dyad.triage.replay.domain;

/**
 * By what a replay is broken down.
 *
 * @param area ONS code of the local authority, or {@link #NOT_GIVEN}
 * @param ethnicCategory code of the NHS Data Dictionary, or {@link #NOT_GIVEN}
 */
public record Characteristics(String area, String ethnicCategory) {

    /**
     * Stands where nothing was sent; Z (not stated) and 99 (not known) are answers of their own.
     */
    public static final String NOT_GIVEN = "not given";
}
