package org.graunt.compare;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One step on the way to a score: what was looked at, what it did, and the score after it. Numbers that a step does not have are
 * NaN.
 *
 * @param part the item, the group, or the reason that the step is about
 * @param kind what was done
 * @param value what was looked at: the value of a measure, the score before a factor or a limit, the points asked for
 * @param reference what it was held against: target, limit, weight, factor
 * @param gap points ahead of the target, negative behind
 * @param change points that the step gave, negative if it took them
 * @param score the score after the step: of an item or a group, or of the whole
 * @param numerator the count above the line, if the value was counted
 * @param denominator the count below the line
 * @param target the target of the item, where there is one
 */
public record ScoreStep(
        String part,
        Kind kind,
        double value,
        double reference,
        double gap,
        double change,
        double score,
        double numerator,
        double denominator,
        Optional<Target> target) {

    /** What a step does. */
    public enum Kind {
        /** Marks are taken as somebody gave them. */
        GIVEN,
        /** A value is on target: full marks. */
        MET,
        /** A value is behind its target: points are taken. */
        BEHIND,
        /** A value is ahead of its target: points are earned. */
        AHEAD,
        /** The gain on the period before is what was wanted: full marks. */
        GAIN_MET,
        /** The gain falls short: points are taken. */
        GAIN_BEHIND,
        /** The gain is more than was wanted: points are earned. */
        GAIN_AHEAD,
        /** A value is beyond the last one that scores: nothing. */
        WORTHLESS,
        /** A value is taken in proportion to a reference. */
        RATIO,
        /** There is no value, and so no score. */
        UNDEFINED,
        /** A score was under the least allowed. */
        FLOOR,
        /** A score was over the most allowed. */
        CAP,
        /** The score of a part enters its group with a weight. */
        WEIGHT,
        /** The scores of a group are added up. */
        SUM,
        /** The sum is multiplied by a factor of the area. */
        FACTOR,
        /** Bonus points. */
        BONUS,
        /** Bonus points were more than are allowed in total. */
        BONUS_CAP,
        /** Points off the total. */
        DEDUCTION,
        /** Points off were more than are allowed in total. */
        DEDUCTION_CAP,
        /** The total is rounded. */
        ROUNDED,
        /** A veto holds. */
        VETO,
        /** The score in the end. */
        TOTAL
    }

    /**
     * Checks the step.
     *
     * @throws NullPointerException if an argument is null
     */
    public ScoreStep {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(target, "target");
    }

    /**
     * The step in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return one line
     */
    public String text(Locale language) {
        return ScoreWords.in(language).line(this);
    }

    /**
     * The step in words.
     *
     * @return one line in English
     */
    @Override
    public String toString() {
        return text(Locale.ENGLISH);
    }
}
