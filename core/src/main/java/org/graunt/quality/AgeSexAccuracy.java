package org.graunt.quality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;

/**
 * How regular the ages and sexes of a population in five-year groups are: sex ratio score, age ratio scores and the United
 * Nations' joint score of them. In a population that was born and died evenly and was counted without error the scores are
 * small; waves of births, migration and wars raise them too, so that they compare like with like only.
 *
 * <p>A score is NaN if it divides by nobody; {@link #isDefined()} tells. Immutable.
 */
public final class AgeSexAccuracy {

    private static final int YEARS = 5;
    private static final int LEAST_GROUPS = 3;

    /** The last group of the usual range is 70-74. */
    private static final int USUAL_LAST_AGE = 74;

    private static final double SIZE_LIMIT = 1e6;

    private final int firstAge;
    private final int lastAge;
    private final double[] males;
    private final double[] females;
    private final double population;

    private AgeSexAccuracy(int firstAge, int lastAge, double[] males, double[] females, double population) {
        this.firstAge = firstAge;
        this.lastAge = lastAge;
        this.males = males;
        this.females = females;
        this.population = population;
    }

    /**
     * Takes all closed groups up to 70-74, the usual range.
     *
     * @param males males in each group, finite and not negative
     * @param females females in each group, as many
     * @param groups the groups: five years wide up to 70-74
     * @return the scores
     * @throws IllegalArgumentException if the numbers differ in number, if a count is negative or not finite, or if there are
     *     not three groups of five years
     */
    public static AgeSexAccuracy of(double[] males, double[] females, AgeGroups groups) {
        int closed = groups.isOpen() ? groups.size() - 1 : groups.size();
        int lastAge = closed == 0 ? groups.lower(0) - 1 : groups.lower(closed - 1) + groups.width(closed - 1) - 1;
        return of(males, females, groups, groups.lower(0), Math.min(lastAge, USUAL_LAST_AGE));
    }

    /**
     * Takes the groups of a range of ages.
     *
     * @param males males in each group, finite and not negative
     * @param females females in each group, as many
     * @param groups the groups: five years wide within the range; others count in the size of the population only
     * @param firstAge the first age of the first group used
     * @param lastAge the last age of the last group used
     * @return the scores
     * @throws IllegalArgumentException if the numbers differ in number, if a count is negative or not finite, or if the range
     *     is not made of at least three groups of five years
     */
    public static AgeSexAccuracy of(double[] males, double[] females, AgeGroups groups, int firstAge, int lastAge) {
        GroupedCounts.requireCounts("males", males, groups);
        GroupedCounts.requireCounts("females", females, groups);
        return ofKnown(males, females, groups, firstAge, lastAge);
    }

    /** Counts that may be NaN, with which every score that needs them is NaN. */
    static AgeSexAccuracy ofKnown(double[] males, double[] females, AgeGroups groups, int firstAge, int lastAge) {
        int first = groups.indexOf(firstAge);
        int number = (lastAge - firstAge + 1) / YEARS;
        boolean whole = first >= 0 && groups.lower(first) == firstAge && (lastAge - firstAge + 1) % YEARS == 0;
        if (!(whole && number >= LEAST_GROUPS)) {
            throw new IllegalArgumentException("ages: " + firstAge + " to " + lastAge
                    + ", must be at least three of the five-year groups among " + groups);
        }
        for (int i = first; i < first + number; i++) {
            if (i >= groups.size() || groups.isOpen(i) || groups.width(i) != YEARS) {
                throw new IllegalArgumentException("ages: " + firstAge + " to " + lastAge + ", "
                        + (i < groups.size() ? "group " + groups.label(i) + " is" : "the last of these are")
                        + " not a closed group of five years of " + groups);
            }
        }
        return new AgeSexAccuracy(
                firstAge,
                lastAge,
                Arrays.copyOfRange(males, first, first + number),
                Arrays.copyOfRange(females, first, first + number),
                Arrays.stream(males).sum() + Arrays.stream(females).sum());
    }

    /**
     * The first age used.
     *
     * @return the first age of the first group
     */
    public int firstAge() {
        return firstAge;
    }

    /**
     * The last age used.
     *
     * @return the last age of the last group
     */
    public int lastAge() {
        return lastAge;
    }

    /**
     * The size of the population.
     *
     * @return males and females of all groups given, the open one included
     */
    public double population() {
        return population;
    }

    /**
     * The sex ratio score: the mean of {@code |r(x + 5) - r(x)|} over neighbouring groups, with r the males per 100 females.
     *
     * @return the score
     */
    public double sexRatioScore() {
        double sum = 0;
        for (int i = 1; i < males.length; i++) {
            sum += Math.abs(males[i] / females[i] - males[i - 1] / females[i - 1]);
        }
        return finite(100 * sum / (males.length - 1));
    }

    /**
     * The age ratio score of a sex: the mean of {@code |ratio - 100|} over all groups but the first and the last.
     *
     * @param sex the sex
     * @param ratio how a group is held against its neighbours
     * @return the score
     */
    public double ageRatioScore(Sex sex, AgeRatio ratio) {
        double[] counts = counts(sex);
        double sum = 0;
        for (int i = 1; i < counts.length - 1; i++) {
            sum += Math.abs(ratio.of(counts[i - 1], counts[i], counts[i + 1]) - 100);
        }
        return finite(sum / (counts.length - 2));
    }

    private double[] counts(Sex sex) {
        return sex == Sex.MALE ? males : females;
    }

    private static double finite(double score) {
        return score < Double.POSITIVE_INFINITY ? score : Double.NaN;
    }

    /**
     * The United Nations' joint score: 3 times the sex ratio score plus the age ratio scores of both sexes.
     *
     * @return the score, not adjusted for size
     */
    public double jointScore() {
        return jointScore(AgeRatio.UNITED_NATIONS);
    }

    /**
     * The joint score with age ratios of a choice: Zelnik's index, Ramachandran's index.
     *
     * @param ratio how a group is held against its neighbours
     * @return 3 times the sex ratio score plus the age ratio scores of both sexes
     */
    public double jointScore(AgeRatio ratio) {
        return 3 * sexRatioScore() + ageRatioScore(Sex.MALE, ratio) + ageRatioScore(Sex.FEMALE, ratio);
    }

    /**
     * What the United Nations' joint score of a population under a million is lowered by, for the chance fluctuations of small
     * groups.
     *
     * @return {@code 3500 / sqrt(population) - 3.5}; 0 from a million on
     */
    public double sizeAdjustment() {
        return population < SIZE_LIMIT ? 3500 / Math.sqrt(population) - 3.5 : 0;
    }

    /**
     * The United Nations' joint score less its size adjustment. For a township it can fall below 0: then its groups vary no
     * more than chance would make them.
     *
     * @return the score
     */
    public double adjustedJointScore() {
        return jointScore() - sizeAdjustment();
    }

    /**
     * The United Nations' reading of the adjusted joint score.
     *
     * @return the reading; empty if the score is undefined
     */
    public Optional<JointScoreReading> reading() {
        return isDefined() ? Optional.of(JointScoreReading.of(adjustedJointScore())) : Optional.empty();
    }

    /**
     * Whether the joint score is defined.
     *
     * @return false if a group has no females or two neighbours of a group are empty
     */
    public boolean isDefined() {
        return !Double.isNaN(adjustedJointScore());
    }

    /**
     * Das Gupta's index (1955), as the package DemoTools has it: the product of a sex ratio index {@code (sum |r(i + 1) - r(i)|
     * - |R1 - Rn|) / n}, with R the sex ratio of two neighbouring groups together at either end, and for each sex {@code sum
     * |200 P(i + 1) / (P(i) + P(i + 1)) - 100| / (2 H - 100 - T)}, with H and T 200 times the largest and the last group over
     * the first two together. Not on the scale of the joint score.
     *
     * @return the index; 0 where sex ratios change in one direction only
     */
    public double dasGupta() {
        int n = males.length - 1;
        double changes = 0;
        for (int i = 1; i <= n; i++) {
            changes += 100 * Math.abs(males[i] / females[i] - males[i - 1] / females[i - 1]);
        }
        double first = 100 * (males[0] + males[1]) / (females[0] + females[1]);
        double last = 100 * (males[n] + males[n - 1]) / (females[n] + females[n - 1]);
        double sexRatios = (changes - Math.abs(first - last)) / n;
        return finite(sexRatios * dasGupta(males) * dasGupta(females));
    }

    private static double dasGupta(double[] counts) {
        double deviations = 0;
        for (int i = 1; i < counts.length; i++) {
            deviations += Math.abs(200 * counts[i] / (counts[i] + counts[i - 1]) - 100);
        }
        double pair = counts[0] + counts[1];
        double highest = 200 * Arrays.stream(counts).max().orElseThrow() / pair;
        double last = 200 * counts[counts.length - 1] / pair;
        return deviations / (2 * highest - 100 - last);
    }

    /** The scores in one line. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "ages %d to %d: sex ratio score %.2f, age ratio scores %.2f (male) and %.2f (female), "
                        + "joint score %.2f, adjusted %.2f",
                firstAge,
                lastAge,
                sexRatioScore(),
                ageRatioScore(Sex.MALE, AgeRatio.UNITED_NATIONS),
                ageRatioScore(Sex.FEMALE, AgeRatio.UNITED_NATIONS),
                jointScore(),
                adjustedJointScore());
    }
}
