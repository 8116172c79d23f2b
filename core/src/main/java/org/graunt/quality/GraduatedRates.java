package org.graunt.quality;

import java.util.Arrays;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.Tabular;

/**
 * Rates by single age from events by age group. As a table it has one row an age: {@code age, rate, standard_error, events,
 * exposure}, where the events are exposure times rate. Immutable.
 */
public final class GraduatedRates implements Tabular {

    private static final double EXACT = 1e-9;
    private static final List<String> COLUMNS = List.of("age", "rate", "standard_error", "events", "exposure");
    private static final int PREVIEW_ROWS = 12;

    private final String method;
    private final AgeGroups groups;
    private final double[] groupEvents;
    private final double[] exposure;
    private final double[] rates;
    private final double[] logErrors;
    private final CompositeFit fit;

    /** The arrays are handed over. */
    GraduatedRates(
            String method,
            AgeGroups groups,
            double[] groupEvents,
            double[] exposure,
            double[] rates,
            double[] logErrors,
            CompositeFit fit) {
        this.method = method;
        this.groups = groups;
        this.groupEvents = groupEvents;
        this.exposure = exposure;
        this.rates = rates;
        this.logErrors = logErrors;
        this.fit = fit;
    }

    /**
     * The method by name.
     *
     * @return the name
     */
    public String method() {
        return method;
    }

    /**
     * The ages of the rates.
     *
     * @return single closed years
     */
    public AgeGroups ages() {
        return GroupedCounts.singleAges(groups);
    }

    /**
     * The groups of the events.
     *
     * @return the groups
     */
    public AgeGroups groups() {
        return groups;
    }

    /**
     * The rates.
     *
     * @return events per unit of exposure, one for each of {@link #ages()}
     */
    public double[] rates() {
        return rates.clone();
    }

    /**
     * The rate at an age.
     *
     * @param age an age in completed years
     * @return events per unit of exposure
     * @throws IllegalArgumentException if the age is outside {@link #ages()}
     */
    public double rate(int age) {
        int position = ages().indexOf(age);
        if (position < 0) {
            throw new IllegalArgumentException("age: " + age + ", must be one of " + ages());
        }
        return rates[position];
    }

    /**
     * The standard errors of the rates.
     *
     * @return one for each of {@link #ages()}
     */
    public double[] standardErrors() {
        double[] errors = new double[rates.length];
        Arrays.setAll(errors, i -> rates[i] * logErrors[i]);
        return errors;
    }

    /**
     * The exposures.
     *
     * @return one for each of {@link #ages()}
     */
    public double[] exposure() {
        return exposure.clone();
    }

    /**
     * The events that the rates make.
     *
     * @return exposure times rate, one for each of {@link #ages()}
     */
    public double[] events() {
        double[] events = new double[rates.length];
        Arrays.setAll(events, i -> exposure[i] * rates[i]);
        return events;
    }

    /**
     * The events of the groups as given.
     *
     * @return one for each of {@link #groups()}
     */
    public double[] groupEvents() {
        return groupEvents.clone();
    }

    /**
     * The events that the rates make, by group.
     *
     * @return one for each of {@link #groups()}
     */
    public double[] groupSums() {
        double[] sums = new double[groups.size()];
        int[] positions = ages().nestIn(groups);
        for (int i = 0; i < rates.length; i++) {
            sums[positions[i]] += exposure[i] * rates[i];
        }
        return sums;
    }

    /**
     * The largest departure of a group's events from those given.
     *
     * @return the largest absolute difference over the events, or over the mean events of the groups where that is larger
     */
    public double largestDeparture() {
        double[] sums = groupSums();
        double mean = Arrays.stream(groupEvents).sum() / groupEvents.length;
        double largest = 0;
        for (int g = 0; g < sums.length; g++) {
            largest = Math.max(largest, Math.abs(sums[g] - groupEvents[g]) / Math.max(groupEvents[g], mean));
        }
        return largest;
    }

    /**
     * Whether the rates give back the events of every group.
     *
     * @return true if none departs by more than a relative 1e-9
     */
    public boolean keepsTotals() {
        return largestDeparture() <= EXACT;
    }

    /**
     * How the model fits.
     *
     * @return the fit
     */
    public CompositeFit fit() {
        return fit;
    }

    /**
     * Scales the rates of every group so that they give back its events.
     *
     * @return the rates with exact totals; where they were not exact before, with a small step at the bounds of the groups. The
     *     rates of a group without events become 0; those of a group without exposure, which nothing scales, stay as they are
     */
    public GraduatedRates rescaled() {
        double[] sums = groupSums();
        int[] positions = ages().nestIn(groups);
        double[] scaled = new double[rates.length];
        Arrays.setAll(scaled, i -> {
            int g = positions[i];
            return sums[g] > 0 ? rates[i] * (groupEvents[g] / sums[g]) : rates[i];
        });
        return new GraduatedRates(method + ", rescaled", groups, groupEvents, exposure, scaled, logErrors, fit);
    }

    @Override
    public String name() {
        return "graduated-rates";
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return rates.length;
    }

    @Override
    public String text(int row, int column) {
        return ages().label(row);
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 1 -> rates[row];
            case 2 -> rates[row] * logErrors[row];
            case 3 -> rates[row] * exposure[row];
            default -> exposure[row];
        };
    }

    /** The method, what it did to totals, and the first ages. */
    @Override
    public String toString() {
        return method + ": " + groups + (keepsTotals() ? ", totals kept" : ", totals smoothed") + "\n"
                + preview(PREVIEW_ROWS);
    }
}
