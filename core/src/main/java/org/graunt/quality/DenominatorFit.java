package org.graunt.quality;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A printed value held against one denominator or base.
 *
 * @param name what the denominator counts; empty if it was given without a name
 * @param denominator the denominator
 * @param recomputed the value from the printed numerator, to more decimals than printed; empty without a numerator
 * @param numerators by rule of rounding, the whole numbers that print so over this denominator; empty if it is not whole
 * @param roundings the rules under which the printed numerator fits
 * @param verdict what holding them together shows
 */
public record DenominatorFit(
        String name,
        BigDecimal denominator,
        Optional<BigDecimal> recomputed,
        Map<Rounding, CountInterval> numerators,
        Set<Rounding> roundings,
        Verdict verdict) {

    /**
     * Copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public DenominatorFit {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(denominator, "denominator");
        Objects.requireNonNull(recomputed, "recomputed");
        Objects.requireNonNull(verdict, "verdict");
        Map<Rounding, CountInterval> sorted = new EnumMap<>(Rounding.class);
        sorted.putAll(numerators);
        numerators = Collections.unmodifiableMap(sorted);
        Set<Rounding> rules = EnumSet.noneOf(Rounding.class);
        rules.addAll(roundings);
        roundings = Collections.unmodifiableSet(rules);
    }
}
