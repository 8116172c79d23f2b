package org.graunt.fertility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.graunt.table.AgeGroups;

/**
 * Period parity progression where women are known by parity: the share of women with {@code i} children who would go on to
 * another one by the rates of the period.
 *
 * <p>Rates are conditional, births of order {@code i + 1} over women of parity {@code i} at the age. A fertility table carries
 * women from parity to parity through the ages: with {@code l_i} women of parity {@code i} at the start of a group of width
 * {@code w} and {@code b_i} those who arrive from the parity below, the years lived are {@code L_i = w (l_i + b_i / 2) / (1 + w m_i /
 * 2)} and births {@code m_i L_i}. The progression ratio of parity {@code i} is the births of order {@code i + 1} of all ages over
 * those of order {@code i}, or over all women for {@code i = 0}. Source: Rallu and Toulemon (1994), Period fertility measures:
 * the construction of different indices and their application to France, Population, an English selection 6; Human Fertility
 * Database Methods Protocol, section on fertility tables by age and parity.
 */
public final class ParityProgression {

    private final AgeGroups ages;
    private final List<double[]> rates;
    private final double[] births;
    private final boolean open;
    private final List<String> caveats;

    private ParityProgression(
            AgeGroups ages, List<double[]> rates, double[] births, boolean open, List<String> caveats) {
        this.ages = ages;
        this.rates = rates;
        this.births = births;
        this.open = open;
        this.caveats = List.copyOf(caveats);
    }

    /**
     * Progression from births by order and woman-years by parity, at the same ages.
     *
     * @param ages the age groups, all closed
     * @param births births by age for each order, labelled {@code 1, 2, 3} and so on, the last of which may be open
     * @param womenByParity woman-years by age for each parity, labelled {@code 0, 1, 2} and so on; one parity for each order, the
     *     last open if the last order is, such as {@code 3+} for {@code 4+}
     * @return the progression
     * @throws IllegalArgumentException if orders and parities do not match, if numbers do not match the ages or are out of range,
     *     or if there are births to no women of the parity
     */
    public static ParityProgression of(
            AgeGroups ages, Map<String, double[]> births, Map<String, double[]> womenByParity) {
        Objects.requireNonNull(births, "births");
        Objects.requireNonNull(womenByParity, "womenByParity");
        Checks.closed(ages);
        List<String> orders = new ArrayList<>(births.keySet());
        boolean open = !orders.isEmpty() && orders.get(orders.size() - 1).endsWith("+");
        List<double[]> rates = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            boolean last = open && i == orders.size() - 1;
            String order = (i + 1) + (last ? "+" : "");
            String parity = i + (last ? "+" : "");
            if (!orders.get(i).equals(order) || !womenByParity.containsKey(parity)) {
                throw new IllegalArgumentException(
                        "parities: orders " + orders + " and parities " + womenByParity.keySet()
                                + ", must run 1, 2 and so on, and 0, 1 and so on, one parity an order");
            }
            Checks.cells("births of order " + order, births.get(order), ages);
            Checks.cells("women of parity " + parity, womenByParity.get(parity), ages);
            rates.add(rates(ages, births.get(order), womenByParity.get(parity), parity));
        }
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("births: no order, must be at least 1");
        }
        List<String> caveats = new ArrayList<>();
        return new ParityProgression(ages, rates, births(ages, rates, open, caveats), open, caveats);
    }

    private static double[] rates(AgeGroups ages, double[] births, double[] women, String parity) {
        double[] rates = new double[births.length];
        for (int i = 0; i < rates.length; i++) {
            if (births[i] > 0 && !(women[i] > 0)) {
                throw new IllegalArgumentException("women of parity " + parity + ": 0 at age " + ages.label(i)
                        + " with " + Checks.plain(births[i]) + " births, must be above 0 where there are births");
            }
            rates[i] = births[i] == 0 ? 0 : births[i] / women[i];
        }
        return rates;
    }

    /** Births by order of one woman who passes through the ages. */
    private static double[] births(AgeGroups ages, List<double[]> rates, boolean open, List<String> caveats) {
        double[] births = new double[rates.size()];
        double[] women = new double[rates.size()];
        women[0] = 1;
        for (int age = 0; age < ages.size(); age++) {
            double width = ages.width(age);
            double arriving = 0;
            for (int parity = 0; parity < women.length; parity++) {
                double rate = rates.get(parity)[age];
                boolean stays = open && parity == women.length - 1;
                double start = women[parity] + arriving;
                double born = stays
                        ? rate * width * (women[parity] + arriving / 2)
                        : rate * width * (women[parity] + arriving / 2) / (1 + width * rate / 2);
                if (!stays && born > start) {
                    caveats.add("parity " + parity + " at age " + ages.label(age)
                            + ": births are too many for the women, all go on");
                    born = start;
                }
                births[parity] += born;
                women[parity] = stays ? start : start - born;
                arriving = born;
            }
        }
        return births;
    }

    /**
     * The parities from which progression is known.
     *
     * @return 0 up to the last parity that is not open
     */
    public List<Integer> parities() {
        List<Integer> parities = new ArrayList<>();
        for (int i = 0; i < births.length - (open ? 1 : 0); i++) {
            parities.add(i);
        }
        return List.copyOf(parities);
    }

    /**
     * A conditional rate.
     *
     * @param parity the parity, from 0
     * @param age an age within a group
     * @return births of the next order per woman of this parity and year
     * @throws IllegalArgumentException if the parity or the age is not among those given
     */
    public double rate(int parity, int age) {
        int group = ages.indexOf(age);
        if (!(parity >= 0 && parity < births.length && group >= 0)) {
            throw new IllegalArgumentException("parity " + parity + ", age " + age + ": must be 0 to "
                    + (births.length - 1) + " and in one of the groups " + ages);
        }
        return rates.get(parity)[group];
    }

    /**
     * Parity progression ratio.
     *
     * @param parity the parity, one of {@link #parities()}
     * @return the share of women who reach the parity and go on to another child
     * @throws IllegalArgumentException if the parity is not among them
     * @throws IllegalStateException if nobody reaches the parity
     */
    public double ratio(int parity) {
        if (!(parity >= 0 && parity < births.length - (open ? 1 : 0))) {
            throw new IllegalArgumentException("parity: " + parity + ", must be one of " + parities());
        }
        double reached = parity == 0 ? 1 : births[parity - 1];
        if (!(reached > 0)) {
            throw new IllegalStateException("parity " + parity + ": nobody reaches it, so there is no progression");
        }
        return births[parity] / reached;
    }

    /**
     * All progression ratios.
     *
     * @return by parity, as far as it is reached
     */
    public Map<Integer, Double> ratios() {
        Map<Integer, Double> ratios = new LinkedHashMap<>();
        for (int parity : parities()) {
            if (parity == 0 || births[parity - 1] > 0) {
                ratios.put(parity, ratio(parity));
            }
        }
        return ratios;
    }

    /**
     * Total fertility rate of the fertility table: parity and age adjusted, unlike the sum of rates over all women.
     *
     * @return births of all orders of a woman who passes through the ages by these rates
     */
    public double tfr() {
        return Checks.sum(births);
    }

    /**
     * What a reader must know.
     *
     * @return the parities and ages at which births were too many for the women there; empty in sound data
     */
    public List<String> caveats() {
        return caveats;
    }

    /**
     * The progression ratios.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("parity progression");
        ratios().forEach((parity, ratio) ->
                text.append(String.format(Locale.ROOT, ", %d to %d: %.4f", parity, parity + 1, ratio)));
        return text.append(String.format(Locale.ROOT, "; TFR by age and parity %.4f", tfr()))
                .toString();
    }
}
