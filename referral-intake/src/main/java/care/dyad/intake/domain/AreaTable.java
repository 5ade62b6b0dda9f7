package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Tells the area: the ONS code that was sent, or an outward postcode that lies in one local
 * authority only. An outward code that is split or not in the table is ambiguous, never a reason to
 * refuse.
 *
 * @param authorities ONS code by outward code, for the outward codes that lie in one local
 *     authority
 */
public record AreaTable(Map<String, String> authorities) {

    public AreaTable {
        authorities = Map.copyOf(authorities);
    }

    /** True for a postcode that lies in one local authority only. */
    public boolean knows(Postcode postcode) {
        return authorities.containsKey(postcode.outward());
    }

    /** The area of the mother. */
    public Area areaOf(Mother mother) {
        String sent = mother.localAuthority();
        return sent == null ? byPostcode(mother.postcode()) : new Area.Resolved(sent);
    }

    private Area byPostcode(@Nullable String postcode) {
        String code = postcode == null ? null : authorities.get(new Postcode(postcode).outward());
        return code == null ? new Area.Ambiguous() : new Area.Resolved(code);
    }
}
