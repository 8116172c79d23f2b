package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.WeightedMeanInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.mortality.LifeTable;

/**
 * The summaries of a fertility schedule with intervals: births of each age are independent Poisson counts, woman-years are
 * known, and so are the sex ratio at birth and the life table where one is used. For a complete register the intervals speak of
 * the process behind the year, not of a sampling error.
 */
public final class FertilityEstimates {

    private final FertilitySchedule schedule;
    private final double level;
    private final double[] births;
    private final double[] women;
    private final double[] widths;

    private FertilityEstimates(FertilitySchedule schedule, double level) {
        this.schedule = schedule;
        this.level = level;
        this.births = schedule.births();
        this.women = schedule.personYears();
        this.widths = schedule.widths();
    }

    static FertilityEstimates of(FertilitySchedule schedule, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + ", must be strictly between 0 and 1");
        }
        return new FertilityEstimates(schedule, level);
    }

    /**
     * The rate of an age, with the exact Poisson interval.
     *
     * @param age an age within a group
     * @return births per woman and year
     * @throws IllegalArgumentException if no group holds the age
     */
    public Estimate rate(int age) {
        int group = schedule.group(age);
        return RateInterval.EXACT.of(births[group], women[group], level);
    }

    /**
     * The rates of all ages, each with the exact Poisson interval.
     *
     * @return births per woman and year, one a group
     */
    public List<Estimate> rates() {
        List<Estimate> rates = new ArrayList<>(births.length);
        for (int i = 0; i < births.length; i++) {
            rates.add(RateInterval.EXACT.of(births[i], women[i], level));
        }
        return List.copyOf(rates);
    }

    /**
     * Total fertility rate with the gamma interval of Fay and Feuer.
     *
     * @return children per woman
     */
    public Estimate tfr() {
        return tfr(WeightedRateInterval.FAY_FEUER);
    }

    /**
     * Total fertility rate.
     *
     * @param method the interval method
     * @return children per woman
     */
    public Estimate tfr(WeightedRateInterval method) {
        Objects.requireNonNull(method, "method");
        return method.of(widths, births, women, level);
    }

    /**
     * General fertility rate over women aged 15 to 49, with the exact Poisson interval.
     *
     * @return all births per woman of 15 to 49 and year
     * @throws IllegalArgumentException if groups do not cover 15 to 49 exactly
     */
    public Estimate gfr15_49() {
        return RateInterval.EXACT.of(Checks.sum(births), schedule.womenIn(15, 49), level);
    }

    /**
     * General fertility rate over women aged 15 to 44, with the exact Poisson interval.
     *
     * @return births of all ages per woman of 15 to 44 and year
     * @throws IllegalArgumentException if groups do not cover 15 to 44 exactly
     */
    public Estimate gfr15_44() {
        return RateInterval.EXACT.of(Checks.sum(births), schedule.womenIn(15, 44), level);
    }

    /**
     * Mean age at childbearing, by the delta method.
     *
     * @return years; undefined if there are no births
     */
    public Estimate meanAge() {
        double[] perWidth = women.clone();
        for (int i = 0; i < perWidth.length; i++) {
            perWidth[i] /= widths[i];
        }
        Estimate mean = WeightedMeanInterval.DELTA.of(schedule.exactAges(), births, perWidth, level);
        return new Estimate(
                mean.value(),
                mean.lower(),
                mean.upper(),
                level,
                mean.method(),
                Checks.sum(births),
                Checks.sum(women),
                mean.scale());
    }

    /**
     * Gross reproduction rate by a known sex ratio at birth.
     *
     * @param boysPer100Girls boys per 100 girls at birth, such as 105
     * @return daughters per woman
     * @throws IllegalArgumentException if the ratio is not 20 to 1000
     */
    public Estimate grr(double boysPer100Girls) {
        double girlShare = 1 / (1 + Checks.boysPer100Girls(boysPer100Girls) / 100);
        return WeightedRateInterval.FAY_FEUER.of(times(widths, girlShare), births, women, level);
    }

    /**
     * Gross reproduction rate of the girls counted.
     *
     * @return daughters per woman
     * @throws IllegalStateException if girls are not known
     */
    public Estimate grr() {
        return WeightedRateInterval.FAY_FEUER.of(widths, schedule.girls(), women, level);
    }

    /**
     * Net reproduction rate by a known sex ratio at birth and life table.
     *
     * @param female life table of women
     * @param boysPer100Girls boys per 100 girls at birth, such as 105
     * @return daughters per newborn girl
     * @throws IllegalArgumentException as {@link FertilitySchedule#netMaternity(LifeTable, double)}
     */
    public Estimate nrr(LifeTable female, double boysPer100Girls) {
        double girlShare = 1 / (1 + Checks.boysPer100Girls(boysPer100Girls) / 100);
        double[] years = NetMaternity.yearsLived(schedule, female);
        return WeightedRateInterval.FAY_FEUER.of(times(years, girlShare), births, women, level);
    }

    /**
     * Net reproduction rate of the girls counted, by a known life table.
     *
     * @param female life table of women
     * @return daughters per newborn girl
     * @throws IllegalArgumentException as {@link FertilitySchedule#netMaternity(LifeTable)}
     * @throws IllegalStateException if girls are not known
     */
    public Estimate nrr(LifeTable female) {
        return WeightedRateInterval.FAY_FEUER.of(
                NetMaternity.yearsLived(schedule, female), schedule.girls(), women, level);
    }

    private static double[] times(double[] numbers, double factor) {
        double[] product = numbers.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }
}
