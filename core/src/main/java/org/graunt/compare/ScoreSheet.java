package org.graunt.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.graunt.estimate.Estimate;

/**
 * What one area brings to a {@link Scorecard}: values of measures, of this period and the one before, as counts where they are
 * known, and what else the scheme adds or takes. Immutable; each method returns a new sheet.
 *
 * <pre>{@code
 * ScoreSheet.of("Yuan'an").counts("adoption", 1210, 1501).value("survey", 92).bonus("model county", 2)
 * }</pre>
 *
 * <p>Only counts carry noise into a {@link ScoreDistribution}; a bare value is taken as certain.
 */
public final class ScoreSheet {

    /** A value in its unit, or counts; what is not there is NaN. */
    record Measured(double value, double numerator, double denominator) {

        boolean hasCounts() {
            return !Double.isNaN(numerator);
        }

        /** The value on a scale; NaN without a denominator. */
        double on(double scale) {
            if (!hasCounts()) {
                return value;
            }
            return denominator == 0 ? Double.NaN : scale * numerator / denominator;
        }
    }

    /** Points, or a factor, with the reason. */
    record Entry(String reason, double amount) {}

    private final String area;
    private final Map<String, Measured> now;
    private final Map<String, Measured> before;
    private final List<Entry> bonuses;
    private final List<Entry> deductions;
    private final List<Entry> factors;
    private final List<String> vetoes;

    private ScoreSheet(
            String area,
            Map<String, Measured> now,
            Map<String, Measured> before,
            List<Entry> bonuses,
            List<Entry> deductions,
            List<Entry> factors,
            List<String> vetoes) {
        this.area = Objects.requireNonNull(area, "area");
        this.now = now;
        this.before = before;
        this.bonuses = bonuses;
        this.deductions = deductions;
        this.factors = factors;
        this.vetoes = vetoes;
    }

    /**
     * An empty sheet.
     *
     * @param area the area it is of
     * @return the sheet
     */
    public static ScoreSheet of(String area) {
        return new ScoreSheet(area, Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * The same with a value, or marks given.
     *
     * @param measure the measure
     * @param value its value in the unit of the target; NaN if there is none
     * @return the new sheet
     * @throws IllegalArgumentException if the value is infinite or the measure was given before
     */
    public ScoreSheet value(String measure, double value) {
        return withNow(measure, bare(measure, value));
    }

    /**
     * The same with a value as counts.
     *
     * @param measure the measure
     * @param numerator the count above the line
     * @param denominator the count, or person-years, below the line; with 0 there is no value
     * @return the new sheet
     * @throws IllegalArgumentException if a count is negative or not finite, or the measure was given before
     */
    public ScoreSheet counts(String measure, double numerator, double denominator) {
        return withNow(measure, counted(measure, numerator, denominator));
    }

    /**
     * The same with an estimate: with its counts if it has them, otherwise with its value.
     *
     * @param measure the measure
     * @param estimate the estimate, in the unit of the target
     * @return the new sheet
     * @throws IllegalArgumentException if the measure was given before
     */
    public ScoreSheet estimate(String measure, Estimate estimate) {
        return Double.isFinite(estimate.numerator()) && Double.isFinite(estimate.denominator())
                ? counts(measure, estimate.numerator(), estimate.denominator())
                : value(measure, estimate.value());
    }

    /**
     * The same with a value of the period before.
     *
     * @param measure the measure
     * @param value its value in the unit of the target; NaN if there is none
     * @return the new sheet
     * @throws IllegalArgumentException if the value is infinite or the measure was given before
     */
    public ScoreSheet valueBefore(String measure, double value) {
        return withBefore(measure, bare(measure, value));
    }

    /**
     * The same with a value of the period before as counts.
     *
     * @param measure the measure
     * @param numerator the count above the line
     * @param denominator the count, or person-years, below the line; with 0 there is no value
     * @return the new sheet
     * @throws IllegalArgumentException if a count is negative or not finite, or the measure was given before
     */
    public ScoreSheet countsBefore(String measure, double numerator, double denominator) {
        return withBefore(measure, counted(measure, numerator, denominator));
    }

    /**
     * The same with bonus points.
     *
     * @param reason what they are for
     * @param points the points, not negative
     * @return the new sheet
     * @throws IllegalArgumentException if the points are negative or not finite
     */
    public ScoreSheet bonus(String reason, double points) {
        List<Entry> more = plus(bonuses, entry(reason, points));
        return new ScoreSheet(area, now, before, more, deductions, factors, vetoes);
    }

    /**
     * The same with points to be taken off the total.
     *
     * @param reason what they are for
     * @param points the points, not negative
     * @return the new sheet
     * @throws IllegalArgumentException if the points are negative or not finite
     */
    public ScoreSheet deduct(String reason, double points) {
        List<Entry> more = plus(deductions, entry(reason, points));
        return new ScoreSheet(area, now, before, bonuses, more, factors, vetoes);
    }

    /**
     * The same with a factor on the weighted sum, such as one for the size of the population or the difficulty of the work. It
     * applies before bonus and deductions.
     *
     * @param reason what it is for
     * @param factor the factor, not negative
     * @return the new sheet
     * @throws IllegalArgumentException if the factor is negative or not finite
     */
    public ScoreSheet times(String reason, double factor) {
        List<Entry> more = plus(factors, entry(reason, factor));
        return new ScoreSheet(area, now, before, bonuses, deductions, more, vetoes);
    }

    /**
     * The same with a finding on which there is a {@link Veto}.
     *
     * @param finding its name
     * @return the new sheet
     */
    public ScoreSheet veto(String finding) {
        List<String> more = plus(vetoes, Objects.requireNonNull(finding, "finding"));
        return new ScoreSheet(area, now, before, bonuses, deductions, factors, more);
    }

    /**
     * The area.
     *
     * @return its name
     */
    public String area() {
        return area;
    }

    Measured now(String measure) {
        return read(now, measure, "value");
    }

    Measured before(String measure) {
        return read(before, measure, "value of the period before");
    }

    /** The measures that have a value of this period or of the one before. */
    Set<String> measures() {
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(before.keySet());
        return names;
    }

    private Measured read(Map<String, Measured> measures, String measure, String what) {
        Measured found = measures.get(measure);
        if (found == null) {
            throw new IllegalArgumentException(
                    "area " + area + ": no " + what + " for '" + measure + "', has " + measures.keySet());
        }
        return found;
    }

    List<Entry> bonuses() {
        return bonuses;
    }

    List<Entry> deductions() {
        return deductions;
    }

    List<Entry> factors() {
        return factors;
    }

    List<String> vetoes() {
        return vetoes;
    }

    private ScoreSheet withNow(String measure, Measured measured) {
        return new ScoreSheet(area, plus(now, measure, measured), before, bonuses, deductions, factors, vetoes);
    }

    private ScoreSheet withBefore(String measure, Measured measured) {
        return new ScoreSheet(area, now, plus(before, measure, measured), bonuses, deductions, factors, vetoes);
    }

    private Map<String, Measured> plus(Map<String, Measured> measures, String measure, Measured measured) {
        Map<String, Measured> more = new LinkedHashMap<>(measures);
        if (more.put(Objects.requireNonNull(measure, "measure"), measured) != null) {
            throw new IllegalArgumentException("area " + area + ": '" + measure + "' twice, each may be given once");
        }
        return more;
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return List.copyOf(more);
    }

    private Measured bare(String measure, double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    "value: " + value + " of '" + measure + "' in " + area + ", must be finite, or NaN for none");
        }
        return new Measured(value, Double.NaN, Double.NaN);
    }

    private Measured counted(String measure, double numerator, double denominator) {
        if (!(numerator >= 0
                && denominator >= 0
                && numerator < Double.POSITIVE_INFINITY
                && denominator < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("counts: " + numerator + " over " + denominator + " of '" + measure
                    + "' in " + area + ", must be finite and not negative");
        }
        return new Measured(Double.NaN, numerator, denominator);
    }

    private Entry entry(String reason, double amount) {
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "'" + reason + "': " + amount + " in " + area + ", must be finite and not negative");
        }
        return new Entry(Objects.requireNonNull(reason, "reason"), amount);
    }

    /**
     * The area and its measures.
     *
     * @return for example {@code Yuan'an: adoption, survey}
     */
    @Override
    public String toString() {
        return area + ": " + String.join(", ", now.keySet());
    }
}
