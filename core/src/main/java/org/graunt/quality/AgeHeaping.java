package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;

/**
 * Indices of age heaping: how far people counted by single age were put at ages that end in some digits rather than others.
 *
 * <pre>{@code
 * AgeHeaping heaping = AgeHeaping.of(counts, AgeGroups.singleOpen(0, 100));
 * heaping.whipple().value();                                  // 100: no preference for 0 and 5; 500: nothing else
 * heaping.myers(HeapingVariant.ORIGINAL).digits();            // percent at each terminal digit
 * AgeHeapingTable screen = AgeHeapingTable.of(population);     // every area, period and sex of a table
 * }</pre>
 *
 * <p>Each index says which ages it needs; they must be single closed years. Where an index divides by nobody it is {@linkplain
 * HeapingIndex#isDefined() undefined}. Small counts heap by chance: a county's index should be read together with its
 * population. Immutable.
 */
public final class AgeHeaping {

    private static final int DIGITS = 10;
    private static final double PERCENT = 100;

    private final AgeGroups ages;
    private final double[] counts;

    private AgeHeaping(AgeGroups ages, double[] counts) {
        this.ages = ages;
        this.counts = counts;
    }

    /**
     * Takes counts by age.
     *
     * @param counts persons, or deaths, at each age, finite and not negative
     * @param ages the ages; groups wider than a year and an open group are let pass, but no index can use them
     * @return the counts, to be asked for indices
     * @throws IllegalArgumentException if counts and ages differ in number, or if a count is negative or not finite
     */
    public static AgeHeaping of(double[] counts, AgeGroups ages) {
        GroupedCounts.requireCounts("counts", counts, ages);
        return new AgeHeaping(ages, counts.clone());
    }

    /**
     * Whipple's index for digits 0 and 5 together over ages 23 to 62: {@code 500 (P25 + P30 + ... + P60) / (P23 + P24 + ... +
     * P62)}. 100 without preference, 500 if every age ends in 0 or 5 (United Nations, 1955, Manual II).
     *
     * @return the index
     * @throws IllegalArgumentException if an age it needs is not a single closed year
     */
    public HeapingIndex whipple() {
        return whipple(23, 62);
    }

    /**
     * Whipple's index for digits 0 and 5 together over any range of whole fives: {@code 500} times the counts at ages that end
     * in 0 or 5 over all counts.
     *
     * @param firstAge the youngest age counted
     * @param lastAge the oldest age counted, such that the range holds whole fives of years
     * @return the index
     * @throws IllegalArgumentException if the range does not hold whole fives of years, or if an age is not a single closed
     *     year
     */
    public HeapingIndex whipple(int firstAge, int lastAge) {
        requireMultiple(firstAge, lastAge, 5, 0);
        double heaped = 0;
        double all = 0;
        for (int age = firstAge; age <= lastAge; age++) {
            all += count(age);
            heaped += age % 5 == 0 ? count(age) : 0;
        }
        return index("Whipple", firstAge, lastAge, 5 * PERCENT * heaped / all);
    }

    /**
     * Whipple's index for one digit over tens of years: {@code 1000} times the counts at ages that end in the digit over all
     * counts of the tens that hold each of them as the eighth year. For digit 0 and 30 to 60 the tens are 23 to 62; for 5 and
     * 25 to 65, 18 to 67 (Roger, Waltisperger and Corbillé-Guitton, 1981, <em>Les structures par sexe et âge en Afrique</em>).
     *
     * @param digit the terminal digit, 0 to 9
     * @param firstAge the youngest age that may be among those that end in the digit
     * @param lastAge the oldest age that may be
     * @return the index; 100 without preference, 1000 if every age ends in the digit
     * @throws IllegalArgumentException if no age of the range ends in the digit, or if an age it needs is not a single closed
     *     year
     */
    public HeapingIndex whipple(int digit, int firstAge, int lastAge) {
        requireDigit(digit);
        int first = nextWith(digit, firstAge);
        if (!(first <= lastAge)) {
            throw new IllegalArgumentException(
                    "ages: " + firstAge + " to " + lastAge + ", hold no age that ends in " + digit);
        }
        int last = first + (lastAge - first) / DIGITS * DIGITS;
        double heaped = 0;
        double all = 0;
        for (int age = first - 7; age <= last + 2; age++) {
            all += count(age);
            heaped += age % DIGITS == digit ? count(age) : 0;
        }
        return index("Whipple, digit " + digit, first - 7, last + 2, DIGITS * PERCENT * heaped / all);
    }

    /**
     * Myers' blended index over ages 10 to 89.
     *
     * @param variant the form of the index
     * @return the index
     * @throws IllegalArgumentException if an age it needs is not a single closed year
     * @see #myers(HeapingVariant, int, int)
     */
    public HeapingIndex myers(HeapingVariant variant) {
        return myers(variant, 10, 89);
    }

    /**
     * Myers' blended index: half the sum over digits of {@code |share - 10|}, in percent: the share of people who would have to
     * change their terminal digit. 0 without preference, 90 if all ages end in one digit (Myers, 1940, <em>Errors and bias in
     * the reporting of ages in census data</em>).
     *
     * <p>The blended count of the k-th digit from the first age, k = 0 to 9, is {@code (k + 1) S1 + (9 - k) S2}, where S1 and
     * S2 sum the counts at ages that end in it. {@link HeapingVariant#ORIGINAL}: S1 leaves out the last ten ages and S2 the
     * first ten, so that the digits are summed over the ranges that begin at the first ten ages and are equally long, which is
     * Myers' own argument. {@link HeapingVariant#PASEX}: S1 sums all ages, S2 leaves out the first ten; what the ranges would
     * hold beyond the last age is taken to be nobody.
     *
     * @param variant the form of the index
     * @param firstAge the youngest age counted
     * @param lastAge the oldest age counted, such that the range holds at least two whole tens of years
     * @return the index with the shares of the digits 0 to 9 in percent
     * @throws IllegalArgumentException if the range does not hold two whole tens, or if an age is not a single closed year
     */
    public HeapingIndex myers(HeapingVariant variant, int firstAge, int lastAge) {
        requireMultiple(firstAge, lastAge, DIGITS, 0);
        if (!(lastAge - firstAge >= 2 * DIGITS - 1)) {
            throw new IllegalArgumentException(
                    "ages: " + firstAge + " to " + lastAge + ", must hold at least two tens of years");
        }
        double[] blended = new double[DIGITS];
        double all = 0;
        for (int age = firstAge; age <= lastAge; age++) {
            int k = (age - firstAge) % DIGITS;
            boolean inFirstSum = variant == HeapingVariant.PASEX || age <= lastAge - DIGITS;
            boolean inSecondSum = age >= firstAge + DIGITS;
            double weight = (inFirstSum ? k + 1 : 0) + (inSecondSum ? DIGITS - 1 - k : 0);
            blended[age % DIGITS] += weight * count(age);
            all += weight * count(age);
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            blended[digit] *= PERCENT / all;
        }
        return preference("Myers (" + name(variant) + ")", firstAge, lastAge, blended);
    }

    /**
     * Bachi's index over ages 23 to 77.
     *
     * @param variant the form of the index
     * @return the index
     * @throws IllegalArgumentException if an age it needs is not a single closed year
     * @see #bachi(HeapingVariant, int, int)
     */
    public HeapingIndex bachi(HeapingVariant variant) {
        return bachi(variant, 23, 77);
    }

    /**
     * Bachi's index: Whipple's method for every digit over ranges in which the digit stands in the middle, then half the sum of
     * {@code |share - 10|}, in percent. 0 without preference in a population that is a straight line over age, 90 if all ages
     * end in one digit (Bachi, 1951, <em>The tendency to round off age returns</em>).
     *
     * <p>The share of a digit is taken over two ranges of tens of years that begin a year apart, such that its mean place in
     * them is the middle: for digits 0 and 5 and a first age of 23, the ranges that begin at 25 and 26. {@link
     * HeapingVariant#ORIGINAL}: the mean of the two shares; {@link HeapingVariant#PASEX}: counts and totals of both are summed
     * first.
     *
     * @param variant the form of the index
     * @param firstAge the youngest age counted
     * @param lastAge the oldest age counted, such that the range holds whole tens of years and five more
     * @return the index with the shares of the digits 0 to 9 in percent
     * @throws IllegalArgumentException if the range does not hold whole tens of years and five, or if an age is not a single
     *     closed year
     */
    public HeapingIndex bachi(HeapingVariant variant, int firstAge, int lastAge) {
        requireMultiple(firstAge, lastAge, DIGITS, 5);
        int length = (lastAge - firstAge + 1) / DIGITS * DIGITS;
        double[] shares = new double[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            int begin = firstAge + Math.floorMod(digit - firstAge, 5);
            double heaped = sum(digit, begin, length);
            double all = sum(begin, length);
            double heapedNext = sum(digit, begin + 1, length);
            double allNext = sum(begin + 1, length);
            shares[digit] = PERCENT
                    * (variant == HeapingVariant.PASEX
                            ? (heaped + heapedNext) / (all + allNext)
                            : (heaped / all + heapedNext / allNext) / 2);
        }
        return preference("Bachi (" + name(variant) + ")", firstAge, lastAge, shares);
    }

    /**
     * Noumbissi's index of a digit over the ages 23 to 62, where every digit stands four times.
     *
     * @param digit the terminal digit, 0 to 9
     * @return the index
     * @throws IllegalArgumentException if the digit is none, or if an age it needs is not a single closed year
     * @see #noumbissi(int, int, int)
     */
    public HeapingIndex noumbissi(int digit) {
        return noumbissi(digit, 23, 62);
    }

    /**
     * Noumbissi's modified Whipple index of a digit: 5 times the counts at ages that end in the digit over the counts at those
     * ages and the two on each side. 1 without preference, 0 if avoided altogether, 5 if nobody is at the ages around
     * (Noumbissi, 1992, <em>L'indice de Whipple modifié</em>).
     *
     * @param digit the terminal digit, 0 to 9
     * @param firstAge the youngest age that may be among those that end in the digit; ages down to two years below one are
     *     needed
     * @param lastAge the oldest age that may be; ages up to two years above one are needed
     * @return the index
     * @throws IllegalArgumentException if the digit is none, if no age of the range ends in it, or if an age is not a single
     *     closed year
     */
    public HeapingIndex noumbissi(int digit, int firstAge, int lastAge) {
        requireDigit(digit);
        int first = nextWith(digit, firstAge);
        if (!(first <= lastAge)) {
            throw new IllegalArgumentException(
                    "ages: " + firstAge + " to " + lastAge + ", hold no age that ends in " + digit);
        }
        double heaped = 0;
        double around = 0;
        int last = first;
        for (int age = first; age <= lastAge; age += DIGITS) {
            heaped += count(age);
            around += sum(age - 2, 5);
            last = age;
        }
        return index("Noumbissi, digit " + digit, first - 2, last + 2, 5 * heaped / around);
    }

    /**
     * Spoorenberg's total modified Whipple index over ages 23 to 62, as published.
     *
     * @return the index
     * @throws IllegalArgumentException if an age it needs is not a single closed year
     * @see #spoorenberg(int, int)
     */
    public HeapingIndex spoorenberg() {
        return spoorenberg(23, 62);
    }

    /**
     * Spoorenberg's total modified Whipple index: the sum over digits of {@code |1 - W|}, with W {@linkplain #noumbissi(int,
     * int, int) Noumbissi's index} of the digit. 0 without preference, 16 if nobody's age ends in anything but 0 and 5
     * (Spoorenberg and Dutreuilh, 2007, <em>Quality of age reporting: extension and application of the modified Whipple's
     * index</em>). The paper's ages 23 to 62 hold every digit four times; DemoTools' default of 20 to 64 counts digits 0 to 4
     * once more than the others.
     *
     * @param firstAge the youngest age whose digit is judged; ages from two years below are needed
     * @param lastAge the oldest age whose digit is judged, at least nine years older; ages to two years above are needed
     * @return the index with Noumbissi's index of each digit; undefined if that of a digit is, which DemoTools counts as total
     *     avoidance
     * @throws IllegalArgumentException if the range holds less than ten years, or if an age is not a single closed year
     */
    public HeapingIndex spoorenberg(int firstAge, int lastAge) {
        if (!(lastAge - firstAge >= DIGITS - 1)) {
            throw new IllegalArgumentException(
                    "ages: " + firstAge + " to " + lastAge + ", must hold at least ten years");
        }
        List<Double> digits = new ArrayList<>();
        double sum = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            double own = noumbissi(digit, firstAge, lastAge).value();
            digits.add(own);
            sum += Math.abs(1 - own);
        }
        return new HeapingIndex("Spoorenberg", firstAge, lastAge, sum, digits);
    }

    /** Counts that may be NaN, with which every index that needs them is undefined. */
    static AgeHeaping ofKnown(double[] counts, AgeGroups ages) {
        return new AgeHeaping(ages, counts);
    }

    private static String name(HeapingVariant variant) {
        return variant.name().toLowerCase(Locale.ROOT);
    }

    private static HeapingIndex index(String name, int firstAge, int lastAge, double value) {
        return new HeapingIndex(name, firstAge, lastAge, value, Collections.emptyList());
    }

    private static HeapingIndex preference(String name, int firstAge, int lastAge, double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum += Math.abs(share - DIGITS);
        }
        return new HeapingIndex(
                name, firstAge, lastAge, sum / 2, Arrays.stream(shares).boxed().toList());
    }

    private static int nextWith(int digit, int age) {
        return age + Math.floorMod(digit - age, DIGITS);
    }

    private static void requireDigit(int digit) {
        if (!(digit >= 0 && digit < DIGITS)) {
            throw new IllegalArgumentException("digit: " + digit + ", must be from 0 to 9");
        }
    }

    private static void requireMultiple(int firstAge, int lastAge, int years, int more) {
        int length = lastAge - firstAge + 1;
        if (!(length >= years + more && (length - more) % years == 0)) {
            throw new IllegalArgumentException("ages: " + firstAge + " to " + lastAge + " are " + length
                    + " years, must be a multiple of " + years + (more == 0 ? "" : " and " + more + " more"));
        }
    }

    /** Whether all ages of a range are single closed years. */
    static boolean covers(AgeGroups ages, int firstAge, int lastAge) {
        for (int age = firstAge; age <= lastAge; age++) {
            int group = ages.indexOf(age);
            if (group < 0 || ages.isOpen(group) || ages.width(group) > 1) {
                return false;
            }
        }
        return true;
    }

    private double count(int age) {
        if (!covers(ages, age, age)) {
            throw new IllegalArgumentException(
                    "age: " + age + " is needed by itself, but is not a single closed year of the ages " + ages);
        }
        return counts[ages.indexOf(age)];
    }

    private double sum(int from, int length) {
        double sum = 0;
        for (int age = from; age < from + length; age++) {
            sum += count(age);
        }
        return sum;
    }

    private double sum(int digit, int from, int length) {
        double sum = 0;
        for (int age = nextWith(digit, from); age < from + length; age += DIGITS) {
            sum += count(age);
        }
        return sum;
    }
}
