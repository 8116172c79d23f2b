package org.graunt.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;

/**
 * Rates of one kind of event, deaths or births, by year and age, with the person-years they came from where these are known.
 *
 * <pre>{@code
 * RateSurface women = RateSurface.ofCounts(years, ages, deaths, exposures).withSex(Sex.FEMALE).withZeroRates(ZeroRates.HALF_EVENT);
 * }</pre>
 */
public final class RateSurface {

    private final int[] years;
    private final AgeGroups ages;
    private final double[][] rates;
    private final double[][] exposures;
    private final Sex sex;
    private final ZeroRates zeros;

    private RateSurface(int[] years, AgeGroups ages, double[][] rates, double[][] exposures, Sex sex, ZeroRates zeros) {
        this.years = years;
        this.ages = ages;
        this.rates = rates;
        this.exposures = exposures;
        this.sex = sex;
        this.zeros = zeros;
    }

    /**
     * Rates without their person-years.
     *
     * @param years the years, or the first years of periods of one length, equally far apart
     * @param ages the age groups
     * @param rates a row a year with a rate an age, finite and not negative, on any scale; copied
     * @return the rates, of no stated sex; zero rates are refused
     * @throws IllegalArgumentException if years are fewer than three or not equally far apart, if rows or rates do not match years and
     *     ages, or if a rate is out of range
     */
    public static RateSurface of(int[] years, AgeGroups ages, double[][] rates) {
        return checked("rates", years, ages, rates, null);
    }

    /**
     * Rates with their person-years.
     *
     * @param years the years, or the first years of periods of one length, equally far apart
     * @param ages the age groups
     * @param rates a row a year with a rate an age, finite and not negative, on any scale; copied
     * @param exposures a row a year with the person-years of each age, finite and above 0; copied
     * @return the rates, of no stated sex; zero rates are refused
     * @throws IllegalArgumentException if years are fewer than three or not equally far apart, if rows or numbers do not match years
     *     and ages, or if a number is out of range
     */
    public static RateSurface of(int[] years, AgeGroups ages, double[][] rates, double[][] exposures) {
        return checked("rates", years, ages, rates, Objects.requireNonNull(exposures, "exposures"));
    }

    /**
     * The rates {@code events / exposures}.
     *
     * @param years the years, or the first years of periods of one length, equally far apart
     * @param ages the age groups
     * @param events a row a year with the events of each age, finite and not negative
     * @param exposures a row a year with the person-years of each age, finite and above 0; copied
     * @return the rates, of no stated sex; zero rates are refused
     * @throws IllegalArgumentException if years are fewer than three or not equally far apart, if rows or numbers do not match years
     *     and ages, or if a number is out of range
     */
    public static RateSurface ofCounts(int[] years, AgeGroups ages, double[][] events, double[][] exposures) {
        Objects.requireNonNull(exposures, "exposures");
        RateSurface counted = checked("events", years, ages, events, exposures);
        for (int t = 0; t < counted.rates.length; t++) {
            for (int x = 0; x < counted.rates[t].length; x++) {
                counted.rates[t][x] /= counted.exposures[t][x];
            }
        }
        return counted;
    }

    private static RateSurface checked(
            String name, int[] years, AgeGroups ages, double[][] given, double[][] exposures) {
        Objects.requireNonNull(years, "years");
        Objects.requireNonNull(ages, "ages");
        Objects.requireNonNull(given, name);
        int[] own = years.clone();
        if (own.length < 3) {
            throw new IllegalArgumentException("years: " + own.length + ", must be at least 3");
        }
        int step = own[1] - own[0];
        for (int t = 1; t < own.length; t++) {
            if (!(step > 0 && own[t] - own[t - 1] == step)) {
                throw new IllegalArgumentException("years: " + own[t - 1] + " before " + own[t]
                        + ", must be in order and equally far apart, as " + own[0] + " and " + own[1] + " are");
            }
        }
        double[][] rates = rows(name, given, own, ages, 0);
        double[][] people = exposures == null ? null : rows("exposures", exposures, own, ages, Double.MIN_VALUE);
        return new RateSurface(own, ages, rates, people, null, ZeroRates.REFUSE);
    }

    private static double[][] rows(String name, double[][] given, int[] years, AgeGroups ages, double least) {
        if (given.length != years.length) {
            throw new IllegalArgumentException(
                    name + ": " + given.length + " rows, must be " + years.length + ", one a year");
        }
        double[][] rows = new double[given.length][];
        for (int t = 0; t < given.length; t++) {
            rows[t] = given[t].clone();
            if (rows[t].length != ages.size()) {
                throw new IllegalArgumentException(name + ": " + rows[t].length + " numbers in " + years[t]
                        + ", must be " + ages.size() + " for the ages " + ages);
            }
            for (int x = 0; x < rows[t].length; x++) {
                if (!(rows[t][x] >= least && rows[t][x] < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(name + ": " + rows[t][x] + " at age " + ages.label(x) + " in "
                            + years[t] + ", must be finite and " + (least > 0 ? "above 0" : "not negative"));
                }
            }
        }
        return rows;
    }

    /**
     * The same rates, of one sex: what life tables need.
     *
     * @param sex the sex
     * @return the rates of this sex
     */
    public RateSurface withSex(Sex sex) {
        return new RateSurface(years, ages, rates, exposures, Objects.requireNonNull(sex, "sex"), zeros);
    }

    /**
     * The same rates with another treatment of zeros, wherever logarithms are taken.
     *
     * @param zeros the treatment
     * @return the rates
     * @throws IllegalArgumentException if half an event is wanted and the person-years are not known
     */
    public RateSurface withZeroRates(ZeroRates zeros) {
        if (zeros == ZeroRates.HALF_EVENT && exposures == null) {
            throw new IllegalArgumentException("zeros: HALF_EVENT, must come with the person-years of the rates");
        }
        return new RateSurface(years, ages, rates, exposures, sex, Objects.requireNonNull(zeros, "zeros"));
    }

    /**
     * The years.
     *
     * @return a copy
     */
    public int[] years() {
        return years.clone();
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * The sex.
     *
     * @return the sex, if stated
     */
    public Optional<Sex> sex() {
        return Optional.ofNullable(sex);
    }

    /**
     * Whether the person-years are known.
     *
     * @return true if they are
     */
    public boolean hasExposures() {
        return exposures != null;
    }

    /**
     * A rate as given.
     *
     * @param year one of the years
     * @param age an age in one of the groups
     * @return the rate, 0 where nothing happened
     * @throws IllegalArgumentException if there is no such year or age
     */
    public double rate(int year, int age) {
        int t = (year - years[0]) / step();
        int x = ages.indexOf(age);
        if (!(t >= 0 && t < years.length && years[t] == year && x >= 0)) {
            throw new IllegalArgumentException("rate: age " + age + " in " + year + ", must be one of the ages " + ages
                    + " in the years " + years[0] + " to " + years[years.length - 1]);
        }
        return rates[t][x];
    }

    /**
     * The cells whose rate is 0, which the treatment of zeros replaces.
     *
     * @return places such as {@code age 7 in 1993}
     */
    public List<String> zeroCells() {
        List<String> cells = new ArrayList<>();
        for (int t = 0; t < rates.length; t++) {
            for (int x = 0; x < rates[t].length; x++) {
                if (rates[t][x] == 0) {
                    cells.add("age " + ages.label(x) + " in " + years[t]);
                }
            }
        }
        return cells;
    }

    int step() {
        return years[1] - years[0];
    }

    /** The rates as given; not a copy. */
    double[][] rates() {
        return rates;
    }

    /** The person-years; not a copy. */
    double[][] exposures() {
        return exposures;
    }

    /** The rates with zeros treated. */
    double[][] positiveRates() {
        double[][] positive = new double[rates.length][];
        for (int t = 0; t < rates.length; t++) {
            positive[t] = rates[t].clone();
            for (int x = 0; x < positive[t].length; x++) {
                if (positive[t][x] == 0) {
                    positive[t][x] = inPlaceOfZero(t, x);
                }
            }
        }
        return positive;
    }

    private double inPlaceOfZero(int t, int x) {
        if (zeros == ZeroRates.HALF_EVENT) {
            return 0.5 / exposures[t][x];
        }
        double smallest = Double.POSITIVE_INFINITY;
        for (double[] row : rates) {
            smallest = row[x] > 0 ? Math.min(smallest, row[x]) : smallest;
        }
        if (!(zeros == ZeroRates.SMALLEST_OF_AGE && smallest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "rates: 0.0 at age " + ages.label(x) + " in " + years[t]
                            + (zeros == ZeroRates.REFUSE ? "" : " and in every other year")
                            + ", must be above 0 for its logarithm; pool years or ages, or name another treatment in withZeroRates");
        }
        return smallest;
    }

    /**
     * Sex, years and ages.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return "rates" + (sex == null ? "" : " " + sex.label()) + ", years " + years[0] + " to "
                + years[years.length - 1] + ", ages " + ages;
    }
}
