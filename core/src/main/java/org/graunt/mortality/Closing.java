package org.graunt.mortality;

import java.util.Objects;
import org.graunt.table.AgeGroups;

/**
 * How a life table is closed: the years that those who reach the open group still live, on average. The usual way is {@link
 * #byRate()}; it needs deaths in the open group, and where there are none one of the others has to be named, since each
 * answers a different question. A closing of the user's own is one expression:
 *
 * <pre>{@code
 * LifeTable county = LifeTable.ofCounts(sex, ages, deaths, exposures, rule, Closing.as(nation));
 * LifeTable guess = LifeTable.ofRates(sex, ages, rates, rule, (sex, ages, rates) -> 2.2);
 * }</pre>
 */
@FunctionalInterface
public interface Closing {

    /**
     * The years that those who reach the open group still live, on average.
     *
     * @param sex the sex
     * @param ages the age groups, the last of which is open
     * @param rates death rates per person-year, one a group; the array may be changed
     * @return years, above 0 and finite
     * @throws IllegalArgumentException if the table cannot be closed so
     */
    double yearsLeft(Sex sex, AgeGroups ages, double[] rates);

    /**
     * By the group's own death rate, {@code e = 1 / m}, as if the risk did not change with age any more: {@code L = l / m}.
     *
     * @return the closing; it throws if nobody died in the open group
     */
    static Closing byRate() {
        return RateClosing.BY_RATE;
    }

    /**
     * By a given expectancy at the start of the open group, whatever happened in it.
     *
     * @param years {@code e} there, above 0 and finite
     * @return the closing; a table refuses it where the years are more than people live
     * @throws IllegalArgumentException if the years are out of range
     */
    static Closing withExpectancy(double years) {
        requirePositive("years", years);
        return (sex, ages, rates) -> years;
    }

    /**
     * By a borrowed death rate, {@code e = 1 / rate}, such as that of the region the area lies in.
     *
     * @param rate deaths per person-year in the open group, above 0 and finite
     * @return the closing; a table refuses it where the years left are more than people live
     * @throws IllegalArgumentException if the rate is out of range
     */
    static Closing withRate(double rate) {
        requirePositive("rate", rate);
        return (sex, ages, rates) -> 1 / rate;
    }

    /**
     * By the expectancy of another life table at the age where the open group starts.
     *
     * @param other a life table of the same sex, of which some group starts at that age
     * @return the closing; it throws if the other table is of the other sex, if no group of it starts there, or if nobody in it
     *     reaches the age
     */
    static Closing as(LifeTable other) {
        Objects.requireNonNull(other, "other");
        return (sex, ages, rates) -> {
            if (other.sex() != sex) {
                throw new IllegalArgumentException(
                        "other: " + other.name() + ", must be of the same sex as the table it closes, " + sex.label());
            }
            int open = ages.lower(ages.size() - 1);
            double years = other.lifeExpectancy(open);
            if (Double.isNaN(years)) {
                throw new IllegalArgumentException("other: nobody in the borrowed " + other.name() + " reaches age "
                        + open + ", must have survivors there to close another table");
            }
            return years;
        };
    }

    /**
     * By a Kannisto curve through the older ages, {@code m(x) = A / (1 + A)} with {@code A = exp(c + b x)}: the straight line of least
     * squares through {@code logit m} of the groups from an age on with {@code 0 < m < 1}, each at its middle, the open group left out.
     * For single years or for groups that reach into the nineties: mortality rises faster after 80 than before, so that a curve through
     * younger ages alone gives the old too many years. With {@code A} taken where the open group starts, {@code e = integral over t of ((1 + A) / (1 + A exp(b t)))^(1 / b)}. Source:
     * Thatcher, Kannisto and Vaupel (1998), The Force of Mortality at Ages 80 to 120.
     *
     * @param fromAge the first age that counts, such as 60
     * @return the closing; it throws if fewer than three groups can be used, or if the death rate does not rise with age
     */
    static Closing kannisto(int fromAge) {
        return (sex, ages, rates) -> Kannisto.yearsLeft(ages, rates, fromAge);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + ", must be above 0 and finite");
        }
    }
}
