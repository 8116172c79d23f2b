package org.graunt.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/**
 * What a policy does to fertility: rates by birth order that change on dates, such as the second births of a country that lets
 * couples have a second child. Rates of an order are births of that order per woman, so that orders sum to all births. A date
 * inside a statistical year changes that year by the part of it that is left.
 *
 * <pre>{@code
 * FertilityPath path = FertilityScenario.of(Map.of("1", first, "2", second, "3+", more))
 *         .ramp("2", LocalDate.of(2016, 1, 1), LocalDate.of(2019, 1, 1), 1.3)
 *         .pulse("2", LocalDate.of(2016, 1, 1), LocalDate.of(2018, 1, 1), 1.2, Quantum.CONSERVED, 3)
 *         .path(Axis.years(StatisticalYear.CALENDAR, 2016, 2030));
 * }</pre>
 */
public final class FertilityScenario {

    /** Whether a pulse changes how many children a cohort of women has in the end. */
    public enum Quantum {

        /** The births of the pulse are additional, such as those of couples who had given up hope. */
        ADDED,

        /** The births of the pulse are taken from the same women's later years: only their timing changes. */
        CONSERVED
    }

    /** How much a rate is multiplied at a point of time, before its mean over a period is taken. */
    private interface Shape {
        /** The integral from long ago to a day of what is added to the factor 1, in days. */
        double integral(double day);
    }

    private record Effect(String order, Shape shape, boolean conserved, double halfLife) {}

    private final Map<String, FertilityPath> orders;
    private final List<Effect> effects;

    private FertilityScenario(Map<String, FertilityPath> orders, List<Effect> effects) {
        this.orders = orders;
        this.effects = effects;
    }

    /**
     * A scenario in which nothing changes yet.
     *
     * @param ratesByOrder for each birth order its rates, all by the same ages
     * @return the scenario
     * @throws IllegalArgumentException if there are no orders or their ages differ
     */
    public static FertilityScenario of(Map<String, FertilityPath> ratesByOrder) {
        if (ratesByOrder.isEmpty()) {
            throw new IllegalArgumentException("orders: none, must be one or more");
        }
        AgeGroups ages = ratesByOrder.values().iterator().next().ages();
        ratesByOrder.forEach((order, path) -> {
            if (!path.ages().equals(ages)) {
                throw new IllegalArgumentException(
                        "order " + order + ": ages " + path.ages() + ", must be " + ages + " as in the others");
            }
        });
        return new FertilityScenario(new LinkedHashMap<>(ratesByOrder), List.of());
    }

    /**
     * From a date on, rates of an order are a multiple of what they were.
     *
     * @param order the birth order
     * @param from the first day
     * @param factor the multiple, 0 or above
     * @return the new scenario
     * @throws IllegalArgumentException if the order is unknown or the factor out of range
     */
    public FertilityScenario step(String order, LocalDate from, double factor) {
        double start = from.toEpochDay();
        return with(order, factor, day -> (factor - 1) * Math.max(day - start, 0));
    }

    /**
     * Rates of an order move on a straight line to a multiple of what they were, and stay there.
     *
     * @param order the birth order
     * @param from the day on which they begin to move
     * @param to the day on which they arrive, after the first
     * @param factor the multiple, 0 or above
     * @return the new scenario
     * @throws IllegalArgumentException if the order is unknown, the factor out of range or the days are not in order
     */
    public FertilityScenario ramp(String order, LocalDate from, LocalDate to, double factor) {
        requireOrder(from, to);
        double start = from.toEpochDay();
        double length = to.toEpochDay() - start;
        return with(order, factor, day -> {
            double moving = Math.min(Math.max(day - start, 0), length);
            double there = Math.max(day - start - length, 0);
            return (factor - 1) * (moving * moving / (2 * length) + there);
        });
    }

    /**
     * Rates of an order are a multiple of what they were for some time.
     *
     * <p>With {@link Quantum#ADDED} the surplus fades after the last day, by half in each half-life. With {@link
     * Quantum#CONSERVED} there is no fading: each surplus birth is taken off the rates of the same cohort of women in the steps that
     * follow, most from the next ones, by weights that fall by half in each half-life; so each cohort has in the end as many
     * children as without the pulse. What its later years do not hold is not brought forward. A factor under 1 with {@code
     * CONSERVED} is a postponement that is made up for later.
     *
     * @param order the birth order
     * @param from the first day
     * @param to the day after the last, after the first
     * @param factor the multiple, 0 or above
     * @param quantum whether the births are additional or moved
     * @param halfLife half-life of the fading or of the making up, in years; 0 for none, with {@code ADDED} only
     * @return the new scenario
     * @throws IllegalArgumentException if the order is unknown, or a number or the days are out of range
     */
    public FertilityScenario pulse(
            String order, LocalDate from, LocalDate to, double factor, Quantum quantum, double halfLife) {
        requireOrder(from, to);
        boolean conserved = Objects.requireNonNull(quantum, "quantum") == Quantum.CONSERVED;
        if (!(halfLife >= 0 && halfLife < Double.POSITIVE_INFINITY && (halfLife > 0 || !conserved))) {
            throw new IllegalArgumentException(
                    "half-life: " + halfLife + " years, must be finite and above 0 (or 0 with ADDED)");
        }
        double start = from.toEpochDay();
        double length = to.toEpochDay() - start;
        double fade = conserved ? 0 : halfLife * 365.2425 / StrictMath.log(2);
        Shape shape = day -> {
            double inside = Math.min(Math.max(day - start, 0), length);
            double after = Math.max(day - start - length, 0);
            double faded = fade == 0 ? 0 : fade * (1 - StrictMath.exp(-after / fade));
            return (factor - 1) * (inside + faded);
        };
        return with(order, factor, new Effect(order, shape, conserved, halfLife));
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("to: " + to + ", must be after " + from);
        }
    }

    private FertilityScenario with(String order, double factor, Shape shape) {
        return with(order, factor, new Effect(order, shape, false, 0));
    }

    private FertilityScenario with(String order, double factor, Effect effect) {
        require(order);
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor: " + factor + ", must be finite and not negative");
        }
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new FertilityScenario(orders, List.copyOf(more));
    }

    private void require(String order) {
        if (!orders.containsKey(order)) {
            throw new IllegalArgumentException("order: '" + order + "', must be one of " + orders.keySet());
        }
    }

    /**
     * The rates of all orders together.
     *
     * @param periods the axis of periods
     * @return births per woman and year by the axes of the rates, period and age
     * @throws IllegalArgumentException if rates have periods and these are not among them, or if quantum is to be conserved and
     *     age groups are not as wide as periods are long
     */
    public FertilityPath path(Axis periods) {
        FertilityPath sum = null;
        for (String order : orders.keySet()) {
            FertilityPath own = path(order, periods);
            sum = sum == null
                    ? own
                    : FertilityPath.ofCube(PathMath.blend(
                            "fertility", sum.cube(), own.cube(), periods, (all, more, t, x) -> all + more));
        }
        return sum;
    }

    /**
     * The rates of one order.
     *
     * @param order the birth order
     * @param periods the axis of periods
     * @return births of that order per woman and year by the axes of the rates, period and age
     * @throws IllegalArgumentException if the order is unknown, or as {@link #path(Axis)}
     */
    public FertilityPath path(String order, Axis periods) {
        require(order);
        List<Period> all = periods.periods();
        double[] factors = new double[all.size()];
        Arrays.fill(factors, 1);
        for (Effect effect : effects) {
            for (int t = 0; effect.order.equals(order) && !effect.conserved && t < factors.length; t++) {
                factors[t] *= 1 + mean(effect.shape, all.get(t));
            }
        }
        PathCube base = orders.get(order).cube();
        PathCube path = PathMath.blend(
                "fertility",
                base,
                PathCube.ordered("factor", List.of(periods), factors),
                periods,
                (rate, by, t, x) -> rate * by);
        for (Effect effect : effects) {
            if (effect.order.equals(order) && effect.conserved) {
                path = move(path, effect, all);
            }
        }
        return FertilityPath.ofCube(path);
    }

    private static double mean(Shape shape, Period period) {
        double start = period.start().toEpochDay();
        double end = period.end().toEpochDay();
        return (shape.integral(end) - shape.integral(start)) / (end - start);
    }

    /** Moves births along the lives of cohorts of women, area by area. */
    private static PathCube move(PathCube path, Effect effect, List<Period> periods) {
        AgeGroups ages = path.axis(Axes.AGE).ages();
        int count = ages.size();
        for (int x = 0; x < count; x++) {
            if (ages.isOpen(x) || Math.abs(ages.width(x) - periods.get(0).years()) > 0.01) {
                throw new IllegalArgumentException("pulse: age group " + ages.label(x) + " and periods of "
                        + periods.get(0).years() + " years, must be equally long to follow cohorts");
            }
        }
        double[] pulse = periods.stream()
                .mapToDouble(period -> mean(effect.shape, period))
                .toArray();
        double decay = StrictMath.exp(-StrictMath.log(2) * ages.width(0) / effect.halfLife);
        double[] values = path.values().clone();
        int steps = pulse.length;
        double[][] rates = new double[steps + count][];
        double[][] planned = new double[steps + count][];
        for (int from = 0; from < values.length; from += steps * count) {
            for (int t = 0; t < rates.length; t++) {
                // beyond the last period women are assumed to go on as in it
                int at = from + Math.min(t, steps - 1) * count;
                planned[t] = Arrays.copyOfRange(values, at, at + count);
                rates[t] = planned[t].clone();
            }
            for (int t = 0; t < steps; t++) {
                for (int x = 0; x < count; x++) {
                    shift(rates, t, x, planned[t][x] * pulse[t], decay);
                }
                System.arraycopy(rates[t], 0, values, from + t * count, count);
            }
        }
        return PathCube.ordered("fertility", path.axes(), values);
    }

    /** Brings births forward to a cell from the later cells of its cohort, or puts them off. */
    private static void shift(double[][] rates, int t, int x, double wanted, double decay) {
        double later = 0;
        double weight = 1;
        for (int k = 1; x + k < rates[t].length; k++) {
            weight *= decay;
            later += weight * rates[t + k][x + k];
        }
        double moved = later > 0 ? Math.max(Math.min(wanted, later), -rates[t][x]) : 0;
        if (moved == 0) {
            return;
        }
        rates[t][x] += moved;
        weight = 1;
        for (int k = 1; x + k < rates[t].length; k++) {
            weight *= decay;
            rates[t + k][x + k] -= moved * (weight * rates[t + k][x + k] / later);
        }
    }

    /**
     * The orders and the number of changes.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return "fertility scenario: orders " + orders.keySet() + ", " + effects.size() + " changes";
    }
}
