package org.graunt.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.graunt.estimate.BinomialTest;
import org.graunt.estimate.TestResult;
import org.graunt.internal.math.IncompleteGamma;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/**
 * Whether the last digits of reported counts are spread evenly, as those of true counts are: rounding makes too many 0 and 5,
 * and people who make numbers up avoid some digits (Beber and Scacco, 2012, <em>What the numbers say: a digit-based test for
 * election fraud</em>). The statistic is {@code sum over digits of (n_d - n / 10)^2 / (n / 10)} on 9 degrees of freedom.
 *
 * <p>When it may be used:
 *
 * <ul>
 *   <li>counts as reported, whole numbers: not estimates, weighted or graduated counts, nor sums of other counts of the same
 *     table;
 *   <li>counts of at least {@value #LEAST_COUNT}: the last digits of smaller ones are not even by nature, so they are left out;
 *   <li>counts that vary over much more than ten: a hundred areas with between 100 and 109 births each show no fraud;
 *   <li>at least {@value #LEAST_NUMBER} such counts, five expected at each digit; with fewer the result is NaN.
 * </ul>
 *
 * <p>A small p-value says that digits are uneven, not why; a large one does not show that counts are true.
 *
 * @param digits how many counts end in each digit, 0 to 9
 * @param even the chi-squared test that all digits are alike; NaN if there are too few counts
 * @param rounding the exact one-sided test that no more than a fifth end in 0 or 5; NaN if there are too few counts
 */
public record LastDigitTest(List<Integer> digits, TestResult even, TestResult rounding) {

    /** The smallest count whose last digit is taken. */
    public static final int LEAST_COUNT = 100;

    /** The fewest counts that make a test. */
    public static final int LEAST_NUMBER = 50;

    private static final int DIGITS = 10;

    /** Beyond this a double holds no last digit. */
    private static final double MOST = 1L << 53;

    /**
     * Copies the digits.
     *
     * @throws NullPointerException if an argument is null
     */
    public LastDigitTest {
        digits = List.copyOf(digits);
        Objects.requireNonNull(even, "even");
        Objects.requireNonNull(rounding, "rounding");
    }

    /**
     * Tests counts.
     *
     * @param counts whole numbers, not negative; those under {@value #LEAST_COUNT} are left out
     * @return the test
     * @throws IllegalArgumentException if a count is negative, not whole or too large to have a last digit
     */
    public static LastDigitTest of(double... counts) {
        Objects.requireNonNull(counts, "counts");
        int[] digits = new int[DIGITS];
        for (int i = 0; i < counts.length; i++) {
            double count = counts[i];
            if (!(count >= 0 && count <= MOST && count == Math.rint(count))) {
                throw new IllegalArgumentException(
                        "counts[" + i + "]: " + count + ", must be a whole number as reported, at most 2^53");
            }
            if (count >= LEAST_COUNT) {
                digits[(int) ((long) count % DIGITS)]++;
            }
        }
        return of(digits);
    }

    /**
     * Tests all known counts of a table.
     *
     * @param table a table of counts as reported; cells without a count are left out
     * @return the test
     * @throws IllegalArgumentException if a count is not whole or too large to have a last digit
     */
    public static LastDigitTest of(CohortTable table) {
        return of(IntStream.range(0, table.size())
                .filter(cell -> table.stateAt(cell) == CellState.VALUE)
                .mapToDouble(table::countAt)
                .toArray());
    }

    private static LastDigitTest of(int[] digits) {
        int number = Arrays.stream(digits).sum();
        boolean enough = number >= LEAST_NUMBER;
        double expected = (double) number / DIGITS;
        double statistic = 0;
        for (int n : digits) {
            statistic += (n - expected) * (n - expected) / expected;
        }
        TestResult even = new TestResult(
                "chi-squared of last digits",
                enough ? statistic : Double.NaN,
                DIGITS - 1,
                enough ? IncompleteGamma.upper(statistic / 2, (DIGITS - 1) / 2.0) : Double.NaN);
        TestResult rounding = BinomialTest.UPPER_TAIL.of(digits[0] + digits[5], number, 0.2);
        return new LastDigitTest(
                Arrays.stream(digits).boxed().toList(),
                even,
                enough ? rounding : new TestResult(rounding.test(), Double.NaN, Double.NaN, Double.NaN));
    }

    /**
     * Number of counts whose last digit was taken.
     *
     * @return those of at least {@value #LEAST_COUNT}
     */
    public int number() {
        return digits.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The share of a digit.
     *
     * @param digit the digit, 0 to 9
     * @return the part of the counts that end in it; NaN if there are none
     */
    public double share(int digit) {
        return digits.get(digit) / (double) number();
    }
}
