package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Knows the outward codes that lie in one local authority only.
 *
 * @param authorities ONS code by outward code
 */
public record OutwardCodes(Map<String, String> authorities) implements PostcodeAreas {

    public OutwardCodes {
        authorities = Map.copyOf(authorities);
    }

    @Override
    public @Nullable String authorityOf(Postcode postcode) {
        return authorities.get(postcode.outward());
    }
}
