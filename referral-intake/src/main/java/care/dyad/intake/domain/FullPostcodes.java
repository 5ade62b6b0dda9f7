package care.dyad.intake.domain;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows the local authority of each full postcode. One that is not listed, or an outward code
 * alone, is known when every listed postcode of its outward code lies in one authority.
 *
 * <p>Holds eight bytes a postcode: the postcode in the upper bits, then the number of its
 * authority; sorted, so that the postcodes of an outward code stand together.
 */
public final class FullPostcodes implements PostcodeAreas {

    private static final int AUTHORITY_BITS = 16;
    private static final int MOST_AUTHORITIES = 1 << AUTHORITY_BITS;
    private static final long SYMBOLS = 37;
    private static final long OF_AN_OUTWARD_CODE = SYMBOLS * SYMBOLS * SYMBOLS;

    private final long[] rows;
    private final String[] authorities;

    private FullPostcodes(long[] rows, List<String> authorities) {
        this.rows = rows;
        this.authorities = authorities.toArray(String[]::new);
    }

    @Override
    public @Nullable String authorityOf(Postcode postcode) {
        String text = postcode.value().replace(" ", "");
        boolean full = text.length() > postcode.outward().length();
        if (full) {
            int found = firstFrom(number(text));
            if (found < rows.length && rows[found] >>> AUTHORITY_BITS == number(text)) {
                return authority(found);
            }
        }
        return ofOutward(number(postcode.outward() + "000") / OF_AN_OUTWARD_CODE);
    }

    /** How many postcodes are listed. */
    public int size() {
        return rows.length;
    }

    private @Nullable String ofOutward(long outward) {
        int from = firstFrom(outward * OF_AN_OUTWARD_CODE);
        int to = firstFrom((outward + 1) * OF_AN_OUTWARD_CODE);
        for (int i = from + 1; i < to; i++) {
            if (authorityNumber(i) != authorityNumber(from)) {
                return null;
            }
        }
        return from < to ? authority(from) : null;
    }

    /** The first row that is not before a postcode. */
    private int firstFrom(long postcode) {
        int found = Arrays.binarySearch(rows, postcode << AUTHORITY_BITS);
        return found < 0 ? -found - 1 : found;
    }

    private String authority(int row) {
        return authorities[authorityNumber(row)];
    }

    private int authorityNumber(int row) {
        return (int) (rows[row] & (MOST_AUTHORITIES - 1));
    }

    private static long number(String postcode) {
        long number = 0;
        for (int i = 0; i < postcode.length(); i++) {
            number = number * SYMBOLS + symbol(postcode.charAt(i));
        }
        return number;
    }

    /** From 1, so that no postcode of another length has the same number. */
    private static int symbol(char c) {
        return c <= '9' ? c - '0' + 1 : c - 'A' + 11;
    }

    /** Gathers postcodes in any order. */
    public static final class Gathering {

        private static final int FIRST = 1 << 16;

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> authorities = new ArrayList<>();
        private long[] rows = new long[FIRST];
        private int size;

        /**
         * Adds a full postcode.
         *
         * @param authority ONS code
         */
        public void add(Postcode postcode, String authority) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size + size / 2);
            }
            long number = number(postcode.value().replace(" ", ""));
            rows[size++] = number << AUTHORITY_BITS | numberOf(authority);
        }

        private int numberOf(String authority) {
            return numbers.computeIfAbsent(
                    authority,
                    code -> {
                        authorities.add(code);
                        return authorities.size() - 1;
                    });
        }

        /**
         * The postcodes that were added.
         *
         * @throws IllegalArgumentException when there is none, or one is in two authorities
         */
        public FullPostcodes done() {
            if (size == 0) {
                throw new IllegalArgumentException("no postcode with a local authority");
            }
            long[] sorted = Arrays.copyOf(rows, size);
            Arrays.sort(sorted);
            for (int i = 1; i < size; i++) {
                if (sorted[i] >>> AUTHORITY_BITS == sorted[i - 1] >>> AUTHORITY_BITS) {
                    throw new IllegalArgumentException("a postcode is there twice");
                }
            }
            return new FullPostcodes(sorted, authorities);
        }
    }
}
