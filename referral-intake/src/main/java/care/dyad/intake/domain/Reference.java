package care.dyad.intake.domain;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The reference that people use for a referral, for example {@code DY-7K3F-92QM}. Crockford's base
 * 32 has no I, L, O and U, so it can be read out and typed without mistakes.
 */
public record Reference(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern SHAPE =
            Pattern.compile("DY-[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");
    private static final int GROUP = 4;

    public Reference {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a reference looks like DY-7K3F-92QM");
        }
    }

    /** A new reference. It may be taken already: 40 random bits are many, not unique. */
    public static Reference random(RandomGenerator random) {
        return new Reference("DY-" + group(random) + "-" + group(random));
    }

    private static String group(RandomGenerator random) {
        return random.ints(GROUP, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .reduce("", String::concat);
    }

    @Override
    public String toString() {
        return value;
    }
}
