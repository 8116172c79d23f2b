package org.graunt.fertility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Total fertility rate adjusted for tempo: what it would have been had the mean ages at birth of each order stood still. For each
 * order {@code TFR_i / (1 - r_i)} with {@code r_i = (M_i(t + 1) - M_i(t - 1)) / 2}, {@code M_i} the mean age of its rates; the
 * adjusted rate is the sum over orders. Source: Bongaarts and Feeney (1998), On the quantum and tempo of fertility, Population
 * and Development Review 24.
 *
 * <p>The measure rests on shifts that are the same at all ages, and is unstable: near {@code r_i = 1} it has no bound, a single
 * year's noise in mean ages is doubled or tripled, and an order with few births has no steady mean age. {@link #instabilities()}
 * names what was seen of this; there is no adjusted rate where an {@code r_i} is 1 or more. Merge high orders first, see {@link
 * OrderSchedules#openAt}.
 */
public final class TempoAdjustedTfr {

    /** An order adjusted by more than a third is named. */
    private static final double LARGE_CHANGE = 0.25;

    /** Half-year changes that differ by more than this are a jump and not a trend. */
    private static final double JUMP = 0.2;

    /** Standard error of r above which it is mostly noise. */
    private static final double NOISE = 0.05;

    private static final double FEW_BIRTHS = 100;

    /** An order with less than this share of the rate does little harm. */
    private static final double SMALL_SHARE = 0.05;

    /** How an order was adjusted. */
    public enum Instability {
        /** The yearly change is 1 or more: no adjusted rate. */
        NO_LIMIT,
        /** The yearly change is above 0.25 either way. */
        LARGE_CHANGE,
        /** The changes before and after the year differ by more than 0.2. */
        JUMP,
        /** The standard error of the yearly change is above 0.05; known only with counts. */
        NOISE,
        /** Under 100 births in one of the three years; known only with counts. */
        FEW_BIRTHS
    }

    /**
     * An order's part.
     *
     * @param order its label
     * @param tfr its total fertility rate
     * @param meanAge its mean age, in years
     * @param yearlyChange {@code r}, years of mean age per year
     * @param standardError of the yearly change, births being Poisson counts; NaN without counts
     * @param adjustedTfr {@code tfr / (1 - r)}, NaN where {@code r} is 1 or more
     * @param adjustedError standard error of {@code adjustedTfr}, NaN without counts or rate
     * @param instabilities what makes it uncertain
     */
    public record Order(
            String order,
            double tfr,
            double meanAge,
            double yearlyChange,
            double standardError,
            double adjustedTfr,
            double adjustedError,
            List<Instability> instabilities) {

        /** Copies. */
        public Order {
            instabilities = List.copyOf(instabilities);
        }
    }

    private final double tfr;
    private final List<Order> orders;

    private TempoAdjustedTfr(double tfr, List<Order> orders) {
        this.tfr = tfr;
        this.orders = List.copyOf(orders);
    }

    /**
     * Adjusts a year by the years before and after it.
     *
     * @param before the year before
     * @param year the year
     * @param after the year after
     * @return the adjusted rate
     * @throws IllegalArgumentException if orders or ages differ between the years, or orders are kept apart as unknown
     */
    public static TempoAdjustedTfr of(OrderSchedules before, OrderSchedules year, OrderSchedules after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(year, "year");
        Objects.requireNonNull(after, "after");
        for (OrderSchedules other : List.of(before, after)) {
            if (!(year.orders().equals(other.orders())
                    && year.total().ages().equals(other.total().ages())
                    && year.total().ageDefinition() == other.total().ageDefinition())) {
                throw new IllegalArgumentException(
                        "orders: " + year.orders() + " at " + year.total().ages() + " and "
                                + other.orders() + " at " + other.total().ages()
                                + ", must be the same orders, ages and age definition in all three years");
            }
        }
        if (year.orders().contains(OrderSchedules.UNKNOWN)) {
            throw new IllegalArgumentException(
                    "orders: births of unknown order are kept apart, must be spread over the orders for mean ages");
        }
        List<Order> orders = new ArrayList<>();
        for (String order : year.orders()) {
            orders.add(adjust(order, before.order(order), year.order(order), after.order(order)));
        }
        return new TempoAdjustedTfr(year.total().tfr(), orders);
    }

    /**
     * Adjusts every year of a series that has a year before and after it.
     *
     * @param years schedules by year
     * @return the adjusted rates by year; years at the ends and beside gaps are not among them
     * @throws IllegalArgumentException as {@link #of}
     */
    public static NavigableMap<Integer, TempoAdjustedTfr> series(NavigableMap<Integer, OrderSchedules> years) {
        NavigableMap<Integer, TempoAdjustedTfr> series = new TreeMap<>();
        years.forEach((year, schedules) -> {
            OrderSchedules before = years.get(year - 1);
            OrderSchedules after = years.get(year + 1);
            if (before != null && after != null) {
                series.put(year, of(before, schedules, after));
            }
        });
        return series;
    }

    private static Order adjust(
            String order, FertilitySchedule before, FertilitySchedule year, FertilitySchedule after) {
        double tfr = year.tfr();
        if (!(before.tfr() > 0 && tfr > 0 && after.tfr() > 0)) {
            // Without births there is no mean age; the order is left as it is.
            return new Order(order, tfr, Double.NaN, 0, Double.NaN, tfr, Double.NaN, List.of(Instability.FEW_BIRTHS));
        }
        double first = year.meanAge() - before.meanAge();
        double second = after.meanAge() - year.meanAge();
        double change = (first + second) / 2;
        List<Instability> seen = new ArrayList<>();
        if (!(change < 1)) {
            seen.add(Instability.NO_LIMIT);
        }
        if (Math.abs(change) > LARGE_CHANGE) {
            seen.add(Instability.LARGE_CHANGE);
        }
        if (Math.abs(second - first) > JUMP) {
            seen.add(Instability.JUMP);
        }
        double error = Double.NaN;
        if (before.hasCounts() && year.hasCounts() && after.hasCounts()) {
            error = Math.sqrt(meanAgeVariance(before) + meanAgeVariance(after)) / 2;
            if (error > NOISE) {
                seen.add(Instability.NOISE);
            }
            double fewest = Math.min(
                    Checks.sum(year.births()), Math.min(Checks.sum(before.births()), Checks.sum(after.births())));
            if (fewest < FEW_BIRTHS) {
                seen.add(Instability.FEW_BIRTHS);
            }
        }
        double left = change < 1 ? 1 - change : Double.NaN;
        double adjustedError = year.hasCounts()
                ? Math.sqrt(tfrVariance(year) / (left * left) + Math.pow(tfr * error / (left * left), 2))
                : Double.NaN;
        return new Order(order, tfr, year.meanAge(), change, error, tfr / left, adjustedError, seen);
    }

    /** {@code sum w^2 B / W^2}. */
    private static double tfrVariance(FertilitySchedule schedule) {
        double[] widths = schedule.widths();
        double[] births = schedule.births();
        double[] women = schedule.personYears();
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            double weight = widths[i] / women[i];
            sum += weight * weight * births[i];
        }
        return sum;
    }

    /** {@code sum (a - M)^2 w^2 B / W^2 / TFR^2}. */
    private static double meanAgeVariance(FertilitySchedule schedule) {
        double[] exact = schedule.exactAges();
        double[] widths = schedule.widths();
        double[] births = schedule.births();
        double[] women = schedule.personYears();
        double mean = schedule.meanAge();
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double weight = (exact[i] - mean) * widths[i] / women[i];
            sum += weight * weight * births[i];
        }
        return sum / (schedule.tfr() * schedule.tfr());
    }

    /**
     * The observed total fertility rate.
     *
     * @return children per woman
     */
    public double tfr() {
        return tfr;
    }

    /**
     * Whether there is an adjusted rate.
     *
     * @return false if the mean age of an order changes by a year or more per year
     */
    public boolean isDefined() {
        return orders.stream().noneMatch(order -> order.instabilities().contains(Instability.NO_LIMIT));
    }

    /**
     * The adjusted total fertility rate.
     *
     * @return children per woman
     * @throws IllegalStateException if {@link #isDefined()} is false
     */
    public double adjustedTfr() {
        if (!isDefined()) {
            throw new IllegalStateException(
                    "tempo: the mean age of an order changes by a year or more per year, so no rate is adjusted; "
                            + instabilities());
        }
        return orders.stream().mapToDouble(Order::adjustedTfr).sum();
    }

    /**
     * Standard error of the adjusted rate from births as Poisson counts, by the delta method. It holds the noise of the three years,
     * not the doubt whether shifts were the same at all ages.
     *
     * @return {@code sqrt(sum var(TFR_i) / (1 - r_i)^2 + TFR_i^2 var(r_i) / (1 - r_i)^4)}; NaN if an order has no counts, no
     *     births, or no adjusted rate
     */
    public double standardError() {
        double sum = 0;
        for (Order order : orders) {
            sum += order.adjustedError() * order.adjustedError();
        }
        return Math.sqrt(sum);
    }

    /**
     * Whether nothing speaks against the adjusted rate.
     *
     * @return true if no order that makes up 5 per cent of the observed rate or more has an instability, and none is without limit
     */
    public boolean isStable() {
        return isDefined()
                && orders.stream()
                        .allMatch(order -> order.instabilities().isEmpty() || order.tfr() < SMALL_SHARE * tfr);
    }

    /**
     * The orders.
     *
     * @return one part an order, first order first
     */
    public List<Order> orders() {
        return orders;
    }

    /**
     * What makes the adjusted rate uncertain.
     *
     * @return the instabilities seen, by order; orders without any are not among them
     */
    public Map<String, List<Instability>> instabilities() {
        Map<String, List<Instability>> seen = new LinkedHashMap<>();
        for (Order order : orders) {
            if (!order.instabilities().isEmpty()) {
                seen.put(order.order(), order.instabilities());
            }
        }
        return seen;
    }

    private String said() {
        if (instabilities().isEmpty()) {
            return "";
        }
        if (!isStable()) {
            return ", unstable: " + instabilities();
        }
        List<String> uncertain = new ArrayList<>();
        instabilities().forEach((order, seen) -> uncertain.add("order " + order + " " + seen));
        return ", uncertain in "
                + String.join(", ", uncertain).replace('[', '(').replace(']', ')');
    }

    /**
     * Observed and adjusted rate, and the instabilities: "unstable" where {@link #isStable()} is false, "uncertain" where they
     * concern small orders only.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "TFR %.4f, adjusted for tempo %s",
                        tfr,
                        isDefined() ? String.format(Locale.ROOT, "%.4f", adjustedTfr()) : "not defined")
                + said();
    }
}
