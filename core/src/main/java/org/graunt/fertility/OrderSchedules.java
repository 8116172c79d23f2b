package org.graunt.fertility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.ProportionInterval;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Fertility by birth order and age of the mother: for each order its births over <em>all</em> women of the age (unconditional
 * rates), so that the rates of all orders add up to the rate of all births, and their total fertility rates to the total one.
 * Immutable.
 *
 * <p>Orders are labelled {@code 1, 2, 3} and so on, the last of which may be open, as {@code 5+}; they start at 1 without gap, and
 * may be given in any sequence.
 */
public final class OrderSchedules {

    /** The label of births whose order is not known. */
    public static final String UNKNOWN = "unknown";

    private static final Pattern ORDER = Pattern.compile("([1-9]\\d?)(\\+?)");

    private final FertilitySchedule total;
    private final Map<String, FertilitySchedule> orders;

    private OrderSchedules(FertilitySchedule total, Map<String, FertilitySchedule> orders) {
        this.total = total;
        this.orders = orders;
    }

    /**
     * Schedules from births by order and the women of all parities; births of unknown order are spread by age, births under 15
     * and over 49 added to the edge groups.
     *
     * @param ages the age groups of births and women
     * @param births births by age for each order, and for {@link #UNKNOWN} where there are such
     * @param personYears woman-years, whatever their parity
     * @return the schedules
     * @throws IllegalArgumentException as {@link #ofCounts(AgeGroups, Map, double[], UnknownOrder, EdgeBirths)}
     */
    public static OrderSchedules ofCounts(AgeGroups ages, Map<String, double[]> births, double[] personYears) {
        return ofCounts(ages, births, personYears, UnknownOrder.PRO_RATA_BY_AGE, EdgeBirths.ADD_TO_EDGE_GROUPS);
    }

    /**
     * Schedules from births by order and the women of all parities.
     *
     * @param ages the age groups of births and women
     * @param births births by age for each order, and for {@link #UNKNOWN} where there are such
     * @param personYears woman-years, whatever their parity
     * @param unknown what becomes of births of unknown order
     * @param edge what becomes of births under 15 and over 49
     * @return the schedules
     * @throws IllegalArgumentException if orders do not run 1, 2, 3 and so on, if there are births of unknown order that are
     *     refused or have no known ones to follow, and as {@link FertilitySchedule#ofCounts(AgeGroups, double[], AgeGroups,
     *     double[], EdgeBirths)}
     */
    public static OrderSchedules ofCounts(
            AgeGroups ages, Map<String, double[]> births, double[] personYears, UnknownOrder unknown, EdgeBirths edge) {
        Objects.requireNonNull(births, "births");
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(edge, "edge");
        Checks.cells("personYears", personYears, ages);
        AgeFolding folding = AgeFolding.of(ages, ages, edge);
        return ofFolded(folding, ages, AgeDefinition.COMPLETED, births, folding.women(personYears), unknown, List.of());
    }

    /**
     * Schedules from a table of births with {@link Axes#ORDER}, summed over all else it holds; see {@link
     * FertilitySchedule#of(CohortTable, CohortTable, EdgeBirths)}.
     *
     * @param births births by order and age of the mother; unknown orders are labelled {@link #UNKNOWN}
     * @param women woman-years, or a population that says how they are made
     * @param unknown what becomes of births of unknown order
     * @param edge what becomes of births under 15 and over 49
     * @return the schedules
     * @throws IllegalArgumentException if a cell is missing or suppressed, if the tables do not go together, and as {@link
     *     #ofCounts(AgeGroups, Map, double[], UnknownOrder, EdgeBirths)}
     */
    public static OrderSchedules of(CohortTable births, CohortTable women, UnknownOrder unknown, EdgeBirths edge) {
        Objects.requireNonNull(unknown, "unknown");
        Objects.requireNonNull(edge, "edge");
        AgeDefinition definition = ScheduleTables.definition(births);
        AgeGroups birthAges = births.axis(Axes.AGE).ages();
        AgeGroups womenAges = AgeFolding.wanted(birthAges, edge);
        List<String> remarks = new ArrayList<>();
        double[] years = ScheduleTables.womanYears(births, women, womenAges, remarks);
        AgeFolding folding = AgeFolding.of(birthAges, womenAges, edge);
        Map<String, double[]> byOrder = new LinkedHashMap<>();
        for (String order : births.axis(Axes.ORDER).labels()) {
            byOrder.put(order, ScheduleTables.counts(births.where(Axes.ORDER, order)));
        }
        return ofFolded(folding, birthAges, definition, byOrder, folding.women(years), unknown, remarks);
    }

    private static OrderSchedules ofFolded(
            AgeFolding folding,
            AgeGroups birthAges,
            AgeDefinition definition,
            Map<String, double[]> births,
            double[] women,
            UnknownOrder unknown,
            List<String> remarks) {
        Map<String, double[]> folded = new LinkedHashMap<>();
        double[] all = new double[birthAges.size()];
        byNumber(births).forEach((order, counts) -> {
            String name = "births of order " + order;
            Checks.cells(name, counts, birthAges);
            folded.put(order, folding.births(name, counts, new ArrayList<>()));
            for (int i = 0; i < all.length; i++) {
                all[i] += counts[i];
            }
        });
        List<String> said = new ArrayList<>(remarks);
        folding.births("births", all, said);
        Map<String, double[]> settled = settle(folded, unknown, folding.target(), said);
        double[] sum = new double[folding.target().size()];
        Map<String, FertilitySchedule> schedules = new LinkedHashMap<>();
        settled.forEach((order, counts) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += counts[i];
            }
            schedules.put(order, FertilitySchedule.ofChecked(folding.target(), definition, counts, women, List.of()));
        });
        return new OrderSchedules(
                FertilitySchedule.ofChecked(folding.target(), definition, sum, women, said), schedules);
    }

    /**
     * Schedules from given rates by age in completed years.
     *
     * @param ages the age groups, all closed
     * @param rates births of an order per woman of any parity and year, by age for each order
     * @return the schedules, without counts
     * @throws IllegalArgumentException if orders do not run 1, 2, 3 and so on, and as {@link FertilitySchedule#ofRates}
     */
    public static OrderSchedules ofRates(AgeGroups ages, Map<String, double[]> rates) {
        Objects.requireNonNull(rates, "rates");
        Map<String, double[]> sorted = byNumber(rates);
        requireOrders(new ArrayList<>(sorted.keySet()));
        double[] sum = new double[ages.size()];
        Map<String, FertilitySchedule> schedules = new LinkedHashMap<>();
        sorted.forEach((order, asfr) -> {
            schedules.put(order, FertilitySchedule.ofRates(ages, asfr));
            for (int i = 0; i < sum.length; i++) {
                sum[i] += asfr[i];
            }
        });
        return new OrderSchedules(FertilitySchedule.ofRates(ages, sum), schedules);
    }

    private static Map<String, double[]> settle(
            Map<String, double[]> births, UnknownOrder unknown, AgeGroups ages, List<String> said) {
        Map<String, double[]> known = new LinkedHashMap<>(births);
        double[] lost = known.remove(UNKNOWN);
        requireOrders(new ArrayList<>(known.keySet()));
        double count = lost == null ? 0 : Checks.sum(lost);
        if (count == 0) {
            return known;
        }
        switch (unknown) {
            case KEEP_APART -> {
                said.add("births of unknown order: " + Checks.plain(count)
                        + " kept apart, every order is too low by its" + " share of them");
                return births;
            }
            case REFUSE ->
                throw new IllegalArgumentException("births of order " + UNKNOWN + ": " + Checks.plain(count)
                        + ", which UnknownOrder.REFUSE does not allow");
            default -> {
                said.add("births of unknown order: " + Checks.plain(count)
                        + " spread over the orders in proportion to the known births of the age");
                return spread(known, lost, ages);
            }
        }
    }

    private static Map<String, double[]> spread(Map<String, double[]> known, double[] lost, AgeGroups ages) {
        double all = known.values().stream().mapToDouble(Checks::sum).sum();
        Map<String, double[]> spread = new LinkedHashMap<>();
        known.forEach((order, counts) -> {
            double[] more = counts.clone();
            for (int i = 0; i < more.length; i++) {
                int age = i;
                double here = known.values().stream().mapToDouble(c -> c[age]).sum();
                if (lost[i] > 0 && !(all > 0)) {
                    throw new IllegalArgumentException("births of order " + UNKNOWN + ": " + Checks.plain(lost[i])
                            + " at age " + ages.label(i) + " and none of known order at any age to follow");
                }
                if (lost[i] > 0) {
                    more[i] += lost[i] * (here > 0 ? counts[i] / here : Checks.sum(counts) / all);
                }
            }
            spread.put(order, more);
        });
        return spread;
    }

    /** Maps such as those of {@code Map.of} have no order of their own: first order first, what is no order last. */
    private static Map<String, double[]> byNumber(Map<String, double[]> orders) {
        Map<String, double[]> sorted = new LinkedHashMap<>();
        orders.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, double[]>>comparingInt(entry -> number(entry.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static int number(String label) {
        Matcher match = ORDER.matcher(label);
        return match.matches() ? Integer.parseInt(match.group(1)) : Integer.MAX_VALUE;
    }

    private static void requireOrders(List<String> labels) {
        int expected = 1;
        for (String label : labels) {
            Matcher match = ORDER.matcher(label);
            boolean last = expected == labels.size();
            if (!(match.matches()
                    && Integer.parseInt(match.group(1)) == expected
                    && (last || match.group(2).isEmpty()))) {
                throw new IllegalArgumentException("orders: " + labels + ", must run 1, 2, 3 and so on without gap,"
                        + " only the last open, such as 5+; and '" + UNKNOWN + "' where orders are unknown");
            }
            expected++;
        }
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("orders: none, must be at least 1");
        }
    }

    /**
     * The same with the high orders as one, since few births have no steady mean age.
     *
     * @param order the first order to merge, at least 1 and not above the last
     * @return schedules of the orders below, and of this one and over, such as {@code 4+}
     * @throws IllegalArgumentException if there is no such order
     */
    public OrderSchedules openAt(int order) {
        List<String> labels = new ArrayList<>(orders());
        labels.remove(UNKNOWN);
        if (!(order >= 1 && order <= labels.size())) {
            throw new IllegalArgumentException("order: " + order + ", must be 1 to " + labels.size());
        }
        Map<String, FertilitySchedule> merged = new LinkedHashMap<>();
        labels.subList(0, order - 1).forEach(label -> merged.put(label, orders.get(label)));
        merged.put(order + "+", sum(labels.subList(order - 1, labels.size())));
        if (orders.containsKey(UNKNOWN)) {
            merged.put(UNKNOWN, orders.get(UNKNOWN));
        }
        return new OrderSchedules(total, merged);
    }

    private FertilitySchedule sum(List<String> labels) {
        double[] sum = new double[total.ages().size()];
        for (String label : labels) {
            double[] part =
                    total.hasCounts() ? order(label).births() : order(label).rates();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        return total.hasCounts()
                ? FertilitySchedule.ofChecked(total.ages(), total.ageDefinition(), sum, total.personYears(), List.of())
                : total.withRates(sum);
    }

    /**
     * The orders.
     *
     * @return their labels, first order first; {@link #UNKNOWN} last if it is kept apart
     */
    public List<String> orders() {
        return List.copyOf(orders.keySet());
    }

    /**
     * The schedule of an order.
     *
     * @param order its label
     * @return births of that order per woman of any parity
     * @throws IllegalArgumentException if there is no such order
     */
    public FertilitySchedule order(String order) {
        FertilitySchedule schedule = orders.get(order);
        if (schedule == null) {
            throw new IllegalArgumentException("order: '" + order + "', must be one of " + orders());
        }
        return schedule;
    }

    /**
     * The schedule of births of all orders, known or not.
     *
     * @return the sum of all orders, whose caveats say what became of unknown orders and of births under 15 and over 49
     */
    public FertilitySchedule total() {
        return total;
    }

    /**
     * Total fertility rate of an order: the share of women who would have a child of that order by the rates of the period. It can
     * exceed 1 when births are being brought forward.
     *
     * @param order its label
     * @return {@code sum w f} of that order
     * @throws IllegalArgumentException if there is no such order
     */
    public double tfr(String order) {
        return order(order).tfr();
    }

    /**
     * Shares of the orders in all births of known order, each with its own Wilson interval.
     *
     * @param level the confidence level of each interval, strictly between 0 and 1
     * @return the share of each order, on scale 1
     * @throws IllegalStateException if the schedules are made of rates
     * @throws IllegalArgumentException if {@code level} is out of its range
     */
    public Map<String, Estimate> orderShares(double level) {
        Map<String, Double> births = new LinkedHashMap<>();
        orders.forEach((order, schedule) -> {
            if (!order.equals(UNKNOWN)) {
                births.put(order, Checks.sum(schedule.births()));
            }
        });
        double all = births.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Estimate> shares = new LinkedHashMap<>();
        births.forEach(
                (order, count) -> shares.put(order, ProportionInterval.WILSON.of(Math.min(count, all), all, level)));
        return shares;
    }

    /**
     * Quotients of the total fertility rates of neighbouring orders. They are often read as parity progression but rest on rates
     * over women of all parities: they mix cohorts and can exceed 1. For rates over women of each parity see {@link
     * ParityProgression}.
     *
     * @return by order from the second on, {@code TFR of the order / TFR of the one before}; open and unknown orders are left out
     * @throws IllegalStateException if an order before has no births
     */
    public Map<String, Double> orderTfrQuotients() {
        Map<String, Double> quotients = new LinkedHashMap<>();
        for (int order = 2; orders.containsKey(Integer.toString(order)); order++) {
            String label = Integer.toString(order);
            double before = tfr(Integer.toString(order - 1));
            if (!(before > 0)) {
                throw new IllegalStateException(
                        "order " + (order - 1) + ": no births, so nothing to set order " + label + " against");
            }
            quotients.put(label, tfr(label) / before);
        }
        return quotients;
    }

    /**
     * The total fertility rates of the orders and of all.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "TFR = %.4f", total.tfr()));
        orders.forEach(
                (order, schedule) -> text.append(String.format(Locale.ROOT, ", order %s %.4f", order, schedule.tfr())));
        total.caveats().forEach(caveat -> text.append('\n').append(caveat));
        return text.toString();
    }
}
