package org.graunt.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.graunt.internal.math.Quadrature;
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

    /**
     * One change of the rates of an order.
     *
     * @param factor by how much they are multiplied on a day
     * @param bends the days between which the factor is smooth, in rising order
     * @param halfLife of the making up, in years; 0 where nothing is made up for
     */
    private record Effect(String order, DoubleUnaryOperator factor, double[] bends, double halfLife) {

        boolean conserved() {
            return halfLife > 0;
        }
    }

    /** A faded surplus is smooth enough for quadrature between this many half-lives, doubled so many times. */
    private static final int DOUBLINGS = 7;

    private static final double DAYS_A_YEAR = 365.2425;

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
        return with(order, factor, day -> day < start ? 1 : factor, 0, start);
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
        double end = to.toEpochDay();
        return with(
                order,
                factor,
                day -> 1 + (factor - 1) * Math.min(Math.max((day - start) / (end - start), 0), 1),
                0,
                start,
                end);
    }

    /**
     * Rates of an order are a multiple of what they were for some time.
     *
     * <p>With {@link Quantum#ADDED} the surplus fades after the last day, by half in each half-life. With {@link
     * Quantum#CONSERVED} there is no fading: each surplus birth is taken off the rates of the same cohort of women in the steps that
     * follow, most from the next ones, by weights that fall by half in each half-life, and from none more than it has; so each
     * cohort has in the end as many children as without the pulse. What its later years do not hold is not brought forward. A
     * factor under 1 with {@code CONSERVED} is a postponement that is made up for later.
     *
     * <p>Changes of one order on the same day multiply each other. What is conserved is moved after all other changes.
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
        double end = to.toEpochDay();
        double fade = conserved ? 0 : halfLife * DAYS_A_YEAR;
        double[] bends = new double[fade > 0 ? 3 + DOUBLINGS : 2];
        bends[0] = start;
        bends[1] = end;
        for (int i = 2; i < bends.length; i++) {
            bends[i] = end + fade * Math.pow(2, i - 2);
        }
        DoubleUnaryOperator surplus = day -> {
            if (day < start || day >= end && fade == 0) {
                return 0;
            }
            return day < end ? factor - 1 : (factor - 1) * StrictMath.pow(2, (end - day) / fade);
        };
        return with(order, factor, day -> 1 + surplus.applyAsDouble(day), conserved ? halfLife : 0, bends);
    }

    private static void requireOrder(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("to: " + to + ", must be after " + from);
        }
    }

    private FertilityScenario with(
            String order, double factor, DoubleUnaryOperator shape, double halfLife, double... bends) {
        require(order);
        if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("factor: " + factor + ", must be finite and not negative");
        }
        List<Effect> more = new ArrayList<>(effects);
        more.add(new Effect(order, shape, bends, halfLife));
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
     *     age groups are not as wide as periods are long, or its pulse begins before the first period, in births that no period
     *     holds
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
        List<Effect> changes = effects.stream()
                .filter(effect -> effect.order.equals(order) && !effect.conserved())
                .toList();
        double[] factors =
                all.stream().mapToDouble(period -> mean(changes, period)).toArray();
        PathCube base = orders.get(order).cube();
        PathCube path = PathMath.blend(
                "fertility",
                base,
                PathCube.ordered("factor", List.of(periods), factors),
                periods,
                (rate, by, t, x) -> rate * by);
        for (Effect effect : effects) {
            if (effect.order.equals(order) && effect.conserved()) {
                path = move(path, effect, all);
            }
        }
        return FertilityPath.ofCube(path);
    }

    /** The mean over a period of the product of all factors, which is not the product of their means. */
    private static double mean(List<Effect> changes, Period period) {
        double start = period.start().toEpochDay();
        double end = period.end().toEpochDay();
        double[] pieces = DoubleStream.concat(
                        DoubleStream.of(start, end),
                        changes.stream().flatMapToDouble(change -> Arrays.stream(change.bends)))
                .filter(day -> day >= start && day <= end)
                .sorted()
                .distinct()
                .toArray();
        double sum = 0;
        for (int i = 1; i < pieces.length; i++) {
            sum += Quadrature.integrate(pieces[i - 1], pieces[i], day -> {
                double product = 1;
                for (Effect change : changes) {
                    product *= change.factor.applyAsDouble(day);
                }
                return product;
            });
        }
        return sum / (end - start);
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
        LocalDate start = LocalDate.ofEpochDay((long) effect.bends[0]);
        if (start.isBefore(periods.get(0).start())) {
            throw new IllegalArgumentException(
                    "pulse: from " + start + " with CONSERVED, must not begin before the first period, "
                            + periods.get(0).start() + ": it moves births that no period holds");
        }
        double[] pulse = periods.stream()
                .mapToDouble(period -> mean(List.of(effect), period) - 1)
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

    /**
     * Brings births forward to a cell from the later cells of its cohort, or puts them off. Weights are taken relative to the nearest
     * cell that has anything left, so that none of them vanishes however short the half-life.
     */
    private static void shift(double[][] rates, int t, int x, double wanted, double decay) {
        int later = rates[t].length - 1 - x;
        double[] has = new double[later];
        double[] weighted = new double[later + 1];
        double all = 0;
        for (int k = later - 1; k >= 0; k--) {
            has[k] = rates[t + k + 1][x + k + 1];
            all += has[k];
            weighted[k] = has[k] + decay * weighted[k + 1];
        }
        double moved = all > 0 ? Math.max(Math.min(wanted, all), -rates[t][x]) : 0;
        if (moved == 0) {
            return;
        }
        rates[t][x] += moved;
        double left = moved;
        double share = 1;
        for (int k = 0; k < later; k++) {
            // weights fall, so the nearest cells are the first to give all they have
            if (share < 1) {
                share *= decay;
            } else if (has[k] > 0) {
                share = left / weighted[k];
            }
            double taken = share < 1 ? share * has[k] : has[k];
            rates[t + k + 1][x + k + 1] -= taken;
            left -= share < 1 ? 0 : taken;
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
