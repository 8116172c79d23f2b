package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Children of women born in one year: rates of single ages summed along the diagonals of a surface of calendar years and ages.
 *
 * <p>Where ages are those attained in the year, the women of age {@code x} in year {@code t} are exactly those born in {@code t -
 * x}, and the sum is of {@code f(x, c + x)}. Where ages are completed years, a rate is of two cohorts: those born in {@code c} are
 * aged {@code x} in parts of the years {@code c + x} and {@code c + x + 1}, and the mean of the two rates stands in.
 *
 * <p>Ages whose year is not on the surface are named, never taken as 0.
 */
public final class CohortFertility {

    private final AgeGroups ages;
    private final AgeDefinition definition;
    private final NavigableMap<Integer, double[]> rates;

    /**
     * Children of a cohort up to an age.
     *
     * @param cohort year of birth of the women
     * @param exact whether the rates are of this cohort alone; false if they are a mean of two that overlap it
     * @param fromAge the first age summed
     * @param beforeAge the age before which the sum ends
     * @param children the sum over the ages that are known
     * @param missingAges ages from first to last that are not on the surface
     */
    public record Children(
            int cohort, boolean exact, int fromAge, int beforeAge, double children, List<Integer> missingAges) {

        /** Copies. */
        public Children {
            missingAges = List.copyOf(missingAges);
        }

        /**
         * Whether every age is known.
         *
         * @return true if no age is missing
         */
        public boolean isComplete() {
            return missingAges.isEmpty();
        }
    }

    private CohortFertility(AgeGroups ages, AgeDefinition definition, NavigableMap<Integer, double[]> rates) {
        this.ages = ages;
        this.definition = definition;
        this.rates = rates;
    }

    /**
     * Cohorts of a surface.
     *
     * @param years schedules by calendar year, of the same single ages and age definition; years may be missing
     * @return the cohorts
     * @throws IllegalArgumentException if there is no year, or if ages are grouped or differ between years
     */
    public static CohortFertility of(NavigableMap<Integer, FertilitySchedule> years) {
        Objects.requireNonNull(years, "years");
        if (years.isEmpty()) {
            throw new IllegalArgumentException("years: none, must be at least one");
        }
        FertilitySchedule first = years.firstEntry().getValue();
        if (!first.ages().isSingle()) {
            throw new IllegalArgumentException(
                    "ages: " + first.ages() + ", must be single years: a diagonal leads through one cohort only then");
        }
        NavigableMap<Integer, double[]> rates = new TreeMap<>();
        years.forEach((year, schedule) -> {
            if (!(schedule.ages().equals(first.ages()) && schedule.ageDefinition() == first.ageDefinition())) {
                throw new IllegalArgumentException("ages: " + schedule.ages() + " in " + year + ", must be "
                        + first.ages() + " with one age definition in all years");
            }
            rates.put(year, schedule.rates());
        });
        return new CohortFertility(first.ages(), first.ageDefinition(), rates);
    }

    /**
     * The cohorts of which any age is known.
     *
     * @return years of birth, in order
     */
    public List<Integer> cohorts() {
        List<Integer> cohorts = new ArrayList<>();
        int first = rates.firstKey() - ages.lower(ages.size() - 1) - 1;
        for (int cohort = first; cohort <= rates.lastKey() - ages.lower(0); cohort++) {
            if (completed(cohort).missingAges().size() < ages.size()) {
                cohorts.add(cohort);
            }
        }
        return List.copyOf(cohorts);
    }

    /**
     * Completed fertility of a cohort: over all ages.
     *
     * @param cohort year of birth
     * @return its children, with the ages that are missing
     */
    public Children completed(int cohort) {
        return truncated(cohort, ages.lower(ages.size() - 1) + 1);
    }

    /**
     * Truncated fertility of a cohort: up to an age.
     *
     * @param cohort year of birth
     * @param beforeAge the age before which the sum ends, such as 30 for children before the thirtieth birthday where ages are
     *     completed, or before the year in which they turn 30 where they are attained
     * @return its children, with the ages that are missing
     * @throws IllegalArgumentException if {@code beforeAge} is not above the first age, or is over the last by more than 1
     */
    public Children truncated(int cohort, int beforeAge) {
        int from = ages.lower(0);
        int last = ages.lower(ages.size() - 1);
        if (!(beforeAge > from && beforeAge <= last + 1)) {
            throw new IllegalArgumentException(
                    "beforeAge: " + beforeAge + ", must be " + (from + 1) + " to " + (last + 1));
        }
        boolean exact = definition == AgeDefinition.ATTAINED_IN_YEAR;
        double sum = 0;
        List<Integer> missing = new ArrayList<>();
        for (int age = from; age < beforeAge; age++) {
            double[] first = rates.get(cohort + age);
            double[] second = exact ? first : rates.get(cohort + age + 1);
            if (first == null || second == null) {
                missing.add(age);
            } else {
                sum += (first[age - from] + second[age - from]) / 2;
            }
        }
        return new Children(cohort, exact, from, beforeAge, sum, missing);
    }

    /**
     * Ages, years and age definition.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "cohort fertility, ages %s, years %d to %d, cohorts %s",
                ages,
                rates.firstKey(),
                rates.lastKey(),
                definition == AgeDefinition.ATTAINED_IN_YEAR ? "exact" : "approximated by pairs of years");
    }
}
