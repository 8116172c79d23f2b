package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;

/**
 * Births of the years before a count of children, from the children who are there: those of a group of ages {@code x} to {@code x +
 * w} at time {@code T} were born between {@code T - x - w} and {@code T - x}, and {@code births per year = children / L} with {@code
 * L} the years a newborn lives in the group. With women counted by age too, the total fertility rate of each of these periods by a
 * given age pattern: {@code TFR = births / sum W(a) p(a)}, with {@code p} the pattern's rates at TFR 1 and {@code W(a)} the women of
 * age {@code a} in the middle of the period, brought back from the count by {@code L(a) / L} of the ages at which they were counted.
 * Source: Timaeus and Moultrie (2013), Estimation of fertility by reverse survival, in Tools for Demographic Estimation; United
 * Nations (1983), Manual X, chapter 8.
 *
 * <p>Children missed by the count, migration, and a life table of other years go straight into the result.
 */
public final class ReverseSurvival {

    /**
     * Births of one period.
     *
     * @param from start of the period, in decimal years
     * @param to end of the period
     * @param children children counted, of an age group
     * @param birthsPerYear births they imply, per year
     */
    public record Period(double from, double to, double children, double birthsPerYear) {

        /**
         * All births of the period.
         *
         * @return births per year times its years
         */
        public double births() {
            return birthsPerYear * (to - from);
        }
    }

    private final int width;
    private final List<Period> periods;

    private ReverseSurvival(int width, List<Period> periods) {
        this.width = width;
        this.periods = List.copyOf(periods);
    }

    /**
     * Births from children of both sexes, each with a life table of its sex.
     *
     * @param count time of the count in decimal years, such as 2020.83 for 1 November 2020
     * @param ages age groups of the children, from 0 on, closed, all of one width
     * @param girls girls counted
     * @param female life table of women with groups within those of the children
     * @param boys boys counted
     * @param male life table of men likewise
     * @return the births, the latest period first
     * @throws IllegalArgumentException if ages are not as said, if a life table is of the wrong sex or too coarse, or numbers do not
     *     match the ages or are out of range
     */
    public static ReverseSurvival of(
            double count, AgeGroups ages, double[] girls, LifeTable female, double[] boys, LifeTable male) {
        requireSex("female", female, Sex.FEMALE);
        requireSex("male", male, Sex.MALE);
        ReverseSurvival ofGirls = of(count, ages, girls, female);
        ReverseSurvival ofBoys = of(count, ages, boys, male);
        List<Period> sums = new ArrayList<>();
        for (int i = 0; i < ofGirls.periods.size(); i++) {
            Period a = ofGirls.periods.get(i);
            Period b = ofBoys.periods.get(i);
            sums.add(new Period(a.from(), a.to(), a.children() + b.children(), a.birthsPerYear() + b.birthsPerYear()));
        }
        return new ReverseSurvival(ofGirls.width, sums);
    }

    private static void requireSex(String name, LifeTable table, Sex sex) {
        Objects.requireNonNull(table, name);
        if (table.sex() != sex) {
            throw new IllegalArgumentException(
                    name + ": a life table " + table.sex().label() + ", must be " + sex.label());
        }
    }

    /**
     * Births from children under one life table: of one sex, or of both where one table serves.
     *
     * @param count time of the count in decimal years
     * @param ages age groups of the children, from 0 on, closed, all of one width
     * @param children children counted
     * @param table life table with groups within those of the children
     * @return the births, the latest period first
     * @throws IllegalArgumentException as {@link #of(double, AgeGroups, double[], LifeTable, double[], LifeTable)}
     */
    public static ReverseSurvival of(double count, AgeGroups ages, double[] children, LifeTable table) {
        Checks.finite("count", count);
        Checks.cells("children", children, ages);
        int width = steps("ages", ages);
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < children.length; i++) {
            double lived = lived(table, ages.lower(i), width);
            periods.add(new Period(count - (i + 1) * width, count - i * width, children[i], children[i] / lived));
        }
        return new ReverseSurvival(width, periods);
    }

    private static int steps(String name, AgeGroups ages) {
        Checks.closed(ages);
        for (int i = 0; i < ages.size(); i++) {
            if (!(ages.lower(0) == 0 && ages.width(i) == ages.width(0))) {
                throw new IllegalArgumentException(
                        name + ": " + ages + ", must start at 0 and be of one width, that of the periods");
            }
        }
        return ages.width(0);
    }

    /** Years a newborn lives from an age on, over so many years. */
    private static double lived(LifeTable table, int from, int width) {
        Objects.requireNonNull(table, "table");
        AgeGroups groups = table.ages();
        double years = 0;
        int age = from;
        while (age < from + width) {
            int group = groups.indexOf(age);
            if (groups.lower(group) != age || groups.isOpen(group) || age + groups.width(group) > from + width) {
                throw new IllegalArgumentException("table: the life table's group " + groups.label(group)
                        + " does not lie within ages " + from + " to " + (from + width - 1) + ", must be as fine");
            }
            years += table.personYears(age);
            age += groups.width(group);
        }
        if (!(years > 0)) {
            throw new IllegalArgumentException("table: nobody lives to age " + from + ", nobody can be brought back");
        }
        return years;
    }

    /**
     * The periods.
     *
     * @return one for each age group of the children, the latest first
     */
    public List<Period> periods() {
        return periods;
    }

    /**
     * Total fertility rates of the periods from the women counted with the children.
     *
     * @param ages age groups of the women, from 0 on, closed, of the children's width, to the last age of childbearing plus the years
     *     brought back plus one group
     * @param women women counted
     * @param female life table of women with groups within these
     * @param pattern the age pattern of fertility, of the same width; its level does not matter
     * @return children per woman, one a period, the latest first
     * @throws IllegalArgumentException if ages are not as said or do not reach far enough, or numbers are out of range
     */
    public List<Double> tfr(AgeGroups ages, double[] women, LifeTable female, FertilitySchedule pattern) {
        Checks.cells("women", women, ages);
        requireSex("female", female, Sex.FEMALE);
        requireWidth("ages", steps("ages", ages));
        FertilitySchedule unit = pattern.scaledTo(1);
        for (int i = 0; i < unit.ages().size(); i++) {
            requireWidth("pattern", unit.ages().width(i));
        }
        List<Double> rates = new ArrayList<>();
        for (int back = 0; back < periods.size(); back++) {
            double births = 0;
            for (int i = 0; i < unit.ages().size(); i++) {
                births += unit.rate(unit.ages().lower(i))
                        * womenBefore(ages, women, female, unit.ages().lower(i), back);
            }
            if (!(births > 0)) {
                throw new IllegalArgumentException("women: none at the ages of the pattern, so there is no rate");
            }
            rates.add(periods.get(back).birthsPerYear() / births);
        }
        return List.copyOf(rates);
    }

    private void requireWidth(String name, int other) {
        if (other != width) {
            throw new IllegalArgumentException(
                    name + ": groups of " + other + " years, must be of " + width + " as those of the children");
        }
    }

    /** In the middle of a period they were half a group younger than a whole number of groups: half of each of two groups. */
    private double womenBefore(AgeGroups ages, double[] women, LifeTable female, int age, int back) {
        int lower = age + back * width;
        int group = ages.indexOf(lower);
        if (!(group >= 0 && ages.lower(group) == lower && group + 1 < women.length)) {
            throw new IllegalArgumentException("ages: " + ages + ", must have groups from " + lower + " to "
                    + (lower + 2 * width - 1) + " for women of " + age + " so long before");
        }
        double then = lived(female, age, width);
        double now = lived(female, lower, width) + lived(female, lower + width, width);
        return (women[group] + women[group + 1]) * then / now;
    }

    /**
     * The births of each period.
     *
     * @return a line a period
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("births by reverse survival");
        for (Period period : periods) {
            text.append(String.format(
                    Locale.ROOT,
                    "\n%.2f to %.2f: %.1f per year from %s children",
                    period.from(),
                    period.to(),
                    period.birthsPerYear(),
                    Checks.plain(period.children())));
        }
        return text.toString();
    }
}
