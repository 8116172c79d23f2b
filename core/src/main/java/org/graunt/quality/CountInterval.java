package org.graunt.quality;

import java.util.Locale;

/**
 * The whole numbers from one to another; none if {@code from > to}.
 *
 * @param from the first
 * @param to the last; {@link Long#MAX_VALUE} where nothing bounds it
 */
public record CountInterval(long from, long to) {

    static final CountInterval NONE = new CountInterval(1, 0);

    /**
     * Whether there is no number.
     *
     * @return true if none belongs to it
     */
    public boolean isEmpty() {
        return from > to;
    }

    /**
     * Whether a number is one of them.
     *
     * @param count the number
     * @return true if it is
     */
    public boolean contains(long count) {
        return from <= count && count <= to;
    }

    CountInterval within(long least, long most) {
        CountInterval cut = new CountInterval(Math.max(from, least), Math.min(to, most));
        return cut.isEmpty() ? NONE : cut;
    }

    CountInterval hull(CountInterval other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new CountInterval(Math.min(from, other.from), Math.max(to, other.to));
    }

    /**
     * The numbers in words.
     *
     * @return {@code none}, one number, or for example {@code 42,747..42,750}
     */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        String first = String.format(Locale.ROOT, "%,d", from);
        return from == to ? first : first + ".." + (to == Long.MAX_VALUE ? "" : String.format(Locale.ROOT, "%,d", to));
    }
}
