package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

/** Where postcodes lie. */
@FunctionalInterface
public interface PostcodeAreas {

    /**
     * ONS code of the one local authority in which a postcode lies; null when that is not known.
     */
    @Nullable String authorityOf(Postcode postcode);
}
