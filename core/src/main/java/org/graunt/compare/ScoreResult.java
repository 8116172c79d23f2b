package org.graunt.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The score of one area, and how it arose.
 *
 * @param area the area
 * @param score the total; NaN if an item has no value
 * @param trail every step, in order: items and groups from the inside out, then the total
 * @param parts by name of item or group, its score before its weight, in the order of the scorecard
 */
public record ScoreResult(String area, double score, List<ScoreStep> trail, Map<String, Double> parts) {

    /**
     * Checks and copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public ScoreResult {
        Objects.requireNonNull(area, "area");
        trail = List.copyOf(trail);
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * Whether there is a score.
     *
     * @return false if an item has no value
     */
    public boolean isDefined() {
        return !Double.isNaN(score);
    }

    /**
     * The score of an item or a group, before its weight.
     *
     * @param name its name
     * @return the score; NaN if there is no value
     * @throws IllegalArgumentException if there is no such part
     */
    public double part(String name) {
        Double found = parts.get(name);
        if (found == null) {
            throw new IllegalArgumentException("part '" + name + "': not among " + parts.keySet());
        }
        return found;
    }

    /**
     * How the score arose.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return one line a step
     */
    public String explain(Locale language) {
        return String.join("\n", trail.stream().map(step -> step.text(language)).toList());
    }

    /**
     * Area and score.
     *
     * @return for example {@code Yuan'an: 93.5}
     */
    @Override
    public String toString() {
        return area + ": " + (isDefined() ? ComparisonWords.plain(score) : "undefined");
    }
}
