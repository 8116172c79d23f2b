package org.graunt.mortality;

import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.internal.math.Normal;

/**
 * A published interval for {@code e(x)} of a life table that was made from counts: {@code e -+ z s}, the lower limit held at 0, where
 *
 * <pre>{@code
 * s^2 = (sum over closed groups i from x on of l(i)^2 ((n - a) + e(i + 1))^2 var q(i)  +  l(w)^2 var e(w)) / l(x)^2
 * }</pre>
 *
 * with {@code D} deaths and {@code M} the death rate of a group, {@code w} the open one. Populations are taken as known and deaths as
 * independent between groups; the {@code a} are taken as known too.
 *
 * <pre>{@code
 * Estimate e0 = LifeExpectancyInterval.CHIANG_SILCOCKS.of(table, 0, 0.95);
 * }</pre>
 *
 * <p>A group without deaths adds nothing to the variance. In a small area with many such groups the interval is too narrow, and
 * the normal law a rough one: the deaths to a total under some hundred call for pooled years.
 */
public enum LifeExpectancyInterval {

    /**
     * {@code var q = q^2 (1 - q) / D} and {@code var e(w) = 1 / (D M^2)}: Chiang's variance with the term of Silcocks, Jenner and Reza
     * for the open group, which otherwise counts as known. The usual choice. Sources: Chiang (1984), The Life Table and Its
     * Applications; Silcocks, Jenner and Reza (2001), Life expectancy as a summary of mortality in a population, Journal of
     * Epidemiology and Community Health 55.
     */
    CHIANG_SILCOCKS("Chiang with the Silcocks term") {
        @Override
        double riskVariance(double q, double n, double rate, double deaths) {
            return q * q * (1 - q) / deaths;
        }

        @Override
        double openVariance(double years, double deaths) {
            return years * years / deaths;
        }
    },

    /**
     * {@code var q = q^2 (1 - q) / D} and {@code var e(w) = 0}: Chiang's variance alone, in which nobody outlives the open group and its
     * length is known. Too narrow where many reach the open group. Source: Chiang (1984), The Life Table and Its Applications.
     */
    CHIANG("Chiang") {
        @Override
        double riskVariance(double q, double n, double rate, double deaths) {
            return q * q * (1 - q) / deaths;
        }

        @Override
        double openVariance(double years, double deaths) {
            return 0;
        }
    },

    /**
     * {@code var q = (q / (n M))^4 n^2 M^2 / D} and {@code var e(w) = 1 / (D M^2)}: the delta method for deaths that are Poisson counts, {@code
     * (dq / dM)^2 D / P^2} with {@code P} person-years. It takes {@code (1 + (n - a) M)^-2} where Chiang has {@code 1 - q}, so that the two
     * agree closely but at the oldest ages. {@code var q = 0} where {@code q} was held at 1.
     */
    POISSON_DELTA("delta method for Poisson deaths") {
        @Override
        double riskVariance(double q, double n, double rate, double deaths) {
            double share = q / (n * rate);
            return share * share * q * q / deaths;
        }

        @Override
        double openVariance(double years, double deaths) {
            return years * years / deaths;
        }
    };

    private final String label;

    LifeExpectancyInterval(String label) {
        this.label = label;
    }

    /**
     * The name by which results cite this method.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * The interval of {@code e(x)}.
     *
     * @param table a life table made from counts
     * @param age the lower bound of an age group
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate, in years, with all deaths and person-years from that age on as numerator and denominator; undefined if
     *     nobody reaches the age, or if nobody died from it on, since no deaths say nothing of their own variance
     * @throws IllegalArgumentException if the table was not made from counts, if no group starts at this age, or if the level is
     *     out of range
     */
    public Estimate of(LifeTable table, int age, double level) {
        double error = standardError(table, age);
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + ", must lie strictly between 0 and 1");
        }
        double e = table.lifeExpectancy(age);
        int group = table.ages().indexOf(age);
        double deaths = table.counts().deathsFrom(group);
        double exposures = table.counts().exposuresFrom(group);
        if (Double.isNaN(e) || deaths == 0) {
            return Estimate.undefined(label, deaths, exposures, level);
        }
        double half = Normal.upperQuantile((1 - level) / 2) * error;
        return new Estimate(e, Math.max(e - half, 0), e + half, level, label, deaths, exposures, 1);
    }

    /**
     * The standard error {@code s} of {@code e(x)}. Where the table was closed in another way than by the deaths of its open group, its
     * {@code e(w)} counts as known.
     *
     * @param table a life table made from counts
     * @param age the lower bound of an age group
     * @return {@code s}, in years; NaN if nobody reaches the age
     * @throws IllegalArgumentException if the table was not made from counts, or if no group starts at this age
     */
    public double standardError(LifeTable table, int age) {
        Objects.requireNonNull(table, "table");
        LifeTableCounts counts = table.counts();
        if (counts == null) {
            throw new IllegalArgumentException("table: " + table.name()
                    + " was made from rates or survivors, must be made from deaths and person-years for an interval");
        }
        double survivors = table.survivors(age);
        int first = table.ages().indexOf(age);
        Columns columns = table.columns();
        int open = columns.l.length - 1;
        double sum = counts.closedByRate() && columns.l[open] > 0
                ? columns.l[open] * columns.l[open] * openVariance(columns.e[open], counts.deaths()[open])
                : 0;
        for (int i = first; i < open; i++) {
            if (columns.q[i] > 0 && columns.l[i + 1] > 0) {
                int n = table.ages().width(i);
                double lost = columns.l[i] * (n - columns.a[i] + columns.e[i + 1]);
                sum += lost * lost * riskVariance(columns.q[i], n, columns.m[i], counts.deaths()[i]);
            }
        }
        return Math.sqrt(sum) / survivors;
    }

    /** The variance of the risk of a closed group. */
    abstract double riskVariance(double q, double n, double rate, double deaths);

    /** The variance of the expectancy of the open group. */
    abstract double openVariance(double years, double deaths);
}
