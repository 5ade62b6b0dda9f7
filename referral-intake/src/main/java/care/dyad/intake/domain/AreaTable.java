package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

/**
 * Tells the area: the ONS code that was sent, or a postcode that lies in one local authority only.
 * One that is split or not known is ambiguous, never a reason to refuse.
 *
 * @param postcodes where postcodes lie
 */
public record AreaTable(PostcodeAreas postcodes) {

    /** True for a postcode that lies in one local authority only. */
    public boolean knows(Postcode postcode) {
        return postcodes.authorityOf(postcode) != null;
    }

    /** The area of the mother. */
    public Area areaOf(Mother mother) {
        String sent = mother.localAuthority();
        return sent == null ? byPostcode(mother.postcode()) : new Area.Resolved(sent);
    }

    private Area byPostcode(@Nullable String postcode) {
        String code = postcode == null ? null : postcodes.authorityOf(new Postcode(postcode));
        return code == null ? new Area.Ambiguous() : new Area.Resolved(code);
    }
}
