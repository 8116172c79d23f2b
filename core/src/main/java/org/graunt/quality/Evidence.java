package org.graunt.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.SexRatioInterval;

/**
 * Whether an estimate tells anything about its references: it says nothing where its interval reaches below and above all of
 * them. Three births, of them two girls, are a sex ratio of 50 with limits from 0.9 to 961: nothing follows about 103 to 107.
 *
 * @param estimate the estimate
 * @param references the values it is to be compared with, on the scale of the estimate
 */
public record Evidence(Estimate estimate, List<Double> references) {

    private static final int PRINTED_DECIMALS = 1;

    /**
     * Copies.
     *
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if there is no reference, or one is not finite
     */
    public Evidence {
        Objects.requireNonNull(estimate, "estimate");
        references = List.copyOf(references);
        if (references.isEmpty() || !references.stream().allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("references: " + references + ", must be finite, and at least one");
        }
    }

    /**
     * Holds an estimate against references.
     *
     * @param estimate the estimate
     * @param references the values it is to be compared with, on the scale of the estimate
     * @return the evidence
     * @throws IllegalArgumentException if there is no reference, or one is not finite
     */
    public static Evidence of(Estimate estimate, double... references) {
        return new Evidence(estimate, DoubleStream.of(references).boxed().toList());
    }

    /**
     * What a number of births would tell about the sex ratio, if it came out at a given value: before any is counted, whether
     * counting them is worth while. 24 births at 105 boys per 100 girls have limits of about 47 and 234.
     *
     * @param births the number of births, positive; a mean number need not be whole
     * @param ratio boys per 100 girls, positive
     * @param level the confidence level
     * @param references the values of interest, boys per 100 girls
     * @return the evidence, with limits of {@link SexRatioInterval#LOG}
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Evidence ofSexRatio(double births, double ratio, double level, double... references) {
        if (!(births > 0 && ratio > 0 && Double.isFinite(births) && Double.isFinite(ratio))) {
            throw new IllegalArgumentException("births: " + births + " at " + ratio + ", must be positive and finite");
        }
        double boys = births * ratio / (SexRatioInterval.PER_100_GIRLS + ratio);
        return of(SexRatioInterval.LOG.of(boys, births - boys, level), references);
    }

    /**
     * Whether nothing follows about any reference.
     *
     * @return true if the interval reaches below and above all references, or there is no value
     */
    public boolean saysNothing() {
        double least =
                references.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
        double most = references.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        return !estimate.isDefined() || (estimate.lower() < least && estimate.upper() > most);
    }

    /**
     * The same in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return one sentence
     */
    public String sentence(Locale language) {
        Words words = Words.in(language);
        if (!estimate.isDefined()) {
            return words.say("evidence.undefined", List.of());
        }
        return words.say(
                saysNothing() ? "evidence.nothing" : "evidence.something",
                List.of(
                        Words.count(100 * estimate.level()),
                        limit(estimate.lower()),
                        limit(estimate.upper()),
                        references.stream().map(Words::count).collect(Collectors.joining(", "))));
    }

    private static String limit(double limit) {
        return Double.isInfinite(limit) ? "@infinite" : Words.number(BigDecimal.valueOf(limit), PRINTED_DECIMALS);
    }

    /** The sentence in English. */
    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
