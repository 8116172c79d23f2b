package org.graunt.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.Sampling;
import org.graunt.indicator.Inference;

/**
 * An estimate held against a target: the arithmetic verdict, the gap in points, and beside them, never instead, the
 * probability that the true value meets the target.
 *
 * @param target the target
 * @param estimate the estimate, in the unit of the target
 * @param verdict met or not, on unrounded counts
 * @param gap points ahead of the target, with limits
 * @param probability probability that the true value meets the target: of the underlying process, or of the population
 *     sampled; NaN where there is no value or no distribution for it
 * @param inference what the probability is about
 * @param sampling the sample; empty for a process
 */
public record TargetResult(
        Target target,
        Estimate estimate,
        TargetVerdict verdict,
        PointGap gap,
        double probability,
        Inference inference,
        Optional<Sampling> sampling) {

    /**
     * Checks the result.
     *
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the probability is neither NaN nor from 0 to 1
     */
    public TargetResult {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(estimate, "estimate");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(gap, "gap");
        Objects.requireNonNull(inference, "inference");
        Objects.requireNonNull(sampling, "sampling");
        if (!(Double.isNaN(probability) || (probability >= 0 && probability <= 1))) {
            throw new IllegalArgumentException("probability: " + probability + ", must be from 0 to 1");
        }
    }

    /**
     * The arithmetic verdict as a yes or no.
     *
     * @return true if the target is met
     */
    public boolean isMet() {
        return verdict == TargetVerdict.MET;
    }

    /**
     * The result in one sentence.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return counts, value, verdict, points with their interval, and the probability with what it is about
     */
    public String sentence(Locale language) {
        return Words.in(language).sentence(this);
    }

    /**
     * One readable line.
     *
     * @return for example {@code 95.05 % (3190/3356), target at least 95 %: met, +0.05 percentage points ahead (-0.73 to
     *     0.74), probability 0.55 (if the counts are one draw of an underlying process)}
     */
    @Override
    public String toString() {
        return Words.ENGLISH.line(this);
    }
}
