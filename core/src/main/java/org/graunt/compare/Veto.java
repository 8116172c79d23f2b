package org.graunt.compare;

import java.util.Objects;
import java.util.Optional;

/**
 * What strikes a score out, after all else: a named finding that the {@link ScoreSheet} declares, or a measure outside what is
 * tolerated.
 *
 * @param name the finding; of a measure out of bounds, the measure
 * @param tolerated the values of the measure that are no veto, the ends included; empty for a named finding
 * @param score what the score is not above once the veto holds
 */
public record Veto(String name, Optional<Target> tolerated, double score) {

    /**
     * Checks the veto.
     *
     * @throws IllegalArgumentException if the score is not finite
     */
    public Veto {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(tolerated, "tolerated");
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score: " + score + " under the veto " + name + ", must be finite");
        }
    }

    /**
     * A finding that takes the whole score.
     *
     * @param name the finding, as the sheet declares it
     * @return the veto, after which the score is 0
     */
    public static Veto named(String name) {
        return new Veto(name, Optional.empty(), 0);
    }

    /**
     * A measure that takes the whole score where it is out of bounds.
     *
     * @param measure the measure
     * @param tolerated what is tolerated, such as at most 7 %
     * @return the veto, after which the score is 0
     */
    public static Veto outside(String measure, Target tolerated) {
        return new Veto(measure, Optional.of(tolerated), 0);
    }

    /**
     * The same, leaving a score up to a limit, such as one below the pass mark.
     *
     * @param most what the score is not above once the veto holds
     * @return the new veto
     * @throws IllegalArgumentException if the score is not finite
     */
    public Veto leaving(double most) {
        return new Veto(name, tolerated, most);
    }

    /** Whether a value is out of bounds; no value is no veto. */
    boolean isBroken(double value) {
        return tolerated
                .map(t -> value < t.lowest() - DeductionStep.NEAR || value > t.highest() + DeductionStep.NEAR)
                .orElse(false);
    }
}
