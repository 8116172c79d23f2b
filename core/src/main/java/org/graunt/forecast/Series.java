package org.graunt.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * A time series of equally spaced observations: values, the year and part of the year of the first, and a name. Immutable.
 *
 * <p>A missing observation is NaN; methods that cannot work around it refuse the series by name. Infinite values are
 * refused here.
 */
public final class Series {

    /** What forecasts of a constant series remark. */
    static final Bilingual CONSTANT = new Bilingual(
            "The series is constant: the limits have no width, which says nothing of the future.",
            "序列为常数：区间宽度为零，不能说明未来。");

    private final String name;

    private final Frequency frequency;
    private final int startYear;
    private final int startPart;
    private final double[] values;

    private Series(String name, Frequency frequency, int startYear, int startPart, double[] values) {
        this.name = name;
        this.frequency = frequency;
        this.startYear = startYear;
        this.startPart = startPart;
        this.values = values;
    }

    /**
     * A series of one value a year.
     *
     * @param startYear year of the first value
     * @param values the values in order of time, NaN where one is missing
     * @return the series, without a name
     * @throws IllegalArgumentException if there are no values or one is infinite
     */
    public static Series annual(int startYear, double... values) {
        return of(Frequency.ANNUAL, startYear, 1, values);
    }

    /**
     * A series of four values a year.
     *
     * @param startYear year of the first value
     * @param startQuarter quarter of the first value, 1 to 4
     * @param values the values in order of time, NaN where one is missing
     * @return the series, without a name
     * @throws IllegalArgumentException if the quarter is not 1 to 4, there are no values, or one is infinite
     */
    public static Series quarterly(int startYear, int startQuarter, double... values) {
        return of(Frequency.QUARTERLY, startYear, startQuarter, values);
    }

    /**
     * A series of twelve values a year.
     *
     * @param startYear year of the first value
     * @param startMonth month of the first value, 1 to 12
     * @param values the values in order of time, NaN where one is missing
     * @return the series, without a name
     * @throws IllegalArgumentException if the month is not 1 to 12, there are no values, or one is infinite
     */
    public static Series monthly(int startYear, int startMonth, double... values) {
        return of(Frequency.MONTHLY, startYear, startMonth, values);
    }

    /**
     * A series of any frequency.
     *
     * @param frequency how many values make a year
     * @param startYear year of the first value
     * @param startPart part of the year of the first value, from 1 to the values a year
     * @param values the values in order of time, NaN where one is missing
     * @return the series, without a name
     * @throws IllegalArgumentException if the part is outside the year, there are no values, or one is infinite
     */
    public static Series of(Frequency frequency, int startYear, int startPart, double... values) {
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(values, "values");
        if (!(startPart >= 1 && startPart <= frequency.perYear())) {
            throw new IllegalArgumentException(
                    "start part: " + startPart + ", must be 1 to " + frequency.perYear() + ", of " + frequency);
        }
        if (values.length == 0) {
            throw new IllegalArgumentException("values: none, a series must have at least one");
        }
        Series series = new Series("", frequency, startYear, startPart, values.clone());
        for (int i = 0; i < values.length; i++) {
            if (Double.isInfinite(values[i])) {
                throw new IllegalArgumentException(
                        "value: " + values[i] + ", must be finite (or NaN where it is missing), at " + series.label(i));
            }
        }
        return series;
    }

    /**
     * The values of one row of labels of an estimate table over its periods, such as the crude birth rate of one county.
     * Rows that are undefined, missing, suppressed or invalid become missing values.
     *
     * @param table estimates broken down by {@link Axes#PERIOD}, whose labels must follow each other without a gap
     * @param labels one label for each other axis, in the order of the axes
     * @return the series, named by the indicator and the labels
     * @throws IllegalArgumentException if the table has no periods, labels are too few, too many or unknown, or the periods
     *     are not years, halves, quarters or months that follow each other
     */
    public static Series of(EstimateTable table, Object... labels) {
        List<Axis> axes = table.axes();
        Axis periods = table.axis(Axes.PERIOD);
        if (labels.length != axes.size() - 1) {
            throw new IllegalArgumentException(
                    labels.length + " labels, must be one for each axis but " + Axes.PERIOD + " of " + axes.size());
        }
        List<Object> row = new ArrayList<>(Arrays.asList(labels));
        int position = axes.indexOf(periods);
        row.add(position, "");
        PeriodLabels first = PeriodLabels.parse(periods.labels().get(0));
        double[] values = new double[periods.size()];
        for (int i = 0; i < values.length; i++) {
            String label = periods.labels().get(i);
            String expected = first.frequency().label(first.yearOf(i), first.partOf(i));
            if (!label.equals(expected)) {
                throw new IllegalArgumentException(
                        "period: " + label + ", must be " + expected + " to follow the one before, in " + table.name());
            }
            row.set(position, label);
            Object[] key = row.toArray();
            values[i] = table.state(key) == RowState.VALUE ? table.get(key).value() : Double.NaN;
        }
        StringBuilder name = new StringBuilder(table.name());
        for (Object label : labels) {
            name.append(' ').append(label);
        }
        return of(first.frequency(), first.year(), first.part(), values).named(name.toString());
    }

    /**
     * The same series with a name.
     *
     * @param newName what tables and messages call the series
     * @return the named series
     */
    public Series named(String newName) {
        return new Series(Objects.requireNonNull(newName, "name"), frequency, startYear, startPart, values);
    }

    /**
     * The first observations, as they stood at an earlier origin.
     *
     * @param count how many, 1 to the length
     * @return the shorter series
     * @throws IllegalArgumentException if the count is outside
     */
    public Series first(int count) {
        if (!(count >= 1 && count <= values.length)) {
            throw new IllegalArgumentException("count: " + count + ", must be 1 to " + values.length + ", of " + this);
        }
        return new Series(name, frequency, startYear, startPart, Arrays.copyOf(values, count));
    }

    /** The same times with other values, for transforms; takes the array over. */
    Series withValues(double[] other) {
        return new Series(name, frequency, startYear, startPart, other);
    }

    /**
     * What the series is called.
     *
     * @return the name, empty if it was given none
     */
    public String name() {
        return name;
    }

    /**
     * How many values make a year.
     *
     * @return the frequency
     */
    public Frequency frequency() {
        return frequency;
    }

    /**
     * Year of the first value.
     *
     * @return the year
     */
    public int startYear() {
        return startYear;
    }

    /**
     * Part of the year of the first value.
     *
     * @return 1 for annual series; the half, quarter or month for the others
     */
    public int startPart() {
        return startPart;
    }

    /**
     * Number of observations, the missing ones included.
     *
     * @return at least 1
     */
    public int length() {
        return values.length;
    }

    /**
     * One observation.
     *
     * @param index its position, from 0
     * @return the value, NaN if it is missing
     */
    public double value(int index) {
        return values[index];
    }

    /**
     * All observations.
     *
     * @return a copy, in order of time, NaN where one is missing
     */
    public double[] values() {
        return values.clone();
    }

    /** The observations themselves, for reading only. */
    double[] raw() {
        return values;
    }

    /**
     * Whether an observation is missing.
     *
     * @return true if any value is NaN
     */
    public boolean hasMissing() {
        for (double value : values) {
            if (Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all observations that are there are the same. */
    boolean isConstant() {
        return Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .distinct()
                        .count()
                == 1;
    }

    /**
     * Label of a time, also after the end of the series: {@code 2011}, {@code 2011H1}, {@code 2011Q1} or {@code 2011-01}.
     *
     * @param index position, from 0 for the first observation
     * @return the label
     */
    public String label(int index) {
        PeriodLabels start = new PeriodLabels(frequency, startYear, startPart);
        return frequency.label(start.yearOf(index), start.partOf(index));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Series that
                && name.equals(that.name)
                && frequency == that.frequency
                && startYear == that.startYear
                && startPart == that.startPart
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, frequency, startYear, startPart, Arrays.hashCode(values));
    }

    /**
     * Name, first and last time, and number of values.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return (name.isEmpty() ? "series" : "series '" + name + "'") + " " + label(0) + " to "
                + label(values.length - 1) + " (" + values.length + " values)";
    }
}
