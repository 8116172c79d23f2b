package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Measure;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;

/** Takes schedules out of tables; woman-years are made by the one engine that makes them for every indicator. */
final class ScheduleTables {

    private static final String FEMALE = "female";

    private ScheduleTables() {}

    static FertilitySchedule schedule(CohortTable births, CohortTable women, EdgeBirths edge) {
        AgeDefinition definition = definition(births);
        AgeGroups birthAges = births.axis(Axes.AGE).ages();
        List<String> remarks = new ArrayList<>();
        AgeGroups womenAges = AgeFolding.wanted(birthAges, edge);
        double[] years = womanYears(births, women, womenAges, remarks);
        AgeFolding folding = AgeFolding.of(birthAges, womenAges, edge);
        FertilitySchedule schedule = FertilitySchedule.ofChecked(
                folding.target(),
                definition,
                folding.births("births", counts(births), remarks),
                folding.women(years),
                remarks);
        if (births.has(Axes.SEX) && births.axis(Axes.SEX).has(FEMALE)) {
            double[] girls = folding.births("girls", counts(births.where(Axes.SEX, FEMALE)), new ArrayList<>());
            return schedule.withGirls(girls);
        }
        return schedule;
    }

    static AgeDefinition definition(CohortTable births) {
        Objects.requireNonNull(births, "births");
        return births.description()
                .ages()
                .orElseThrow(() -> new IllegalArgumentException("table " + births.name()
                        + ": how ages were assigned is not stated; expected \"age\" in its description (completed or"
                        + " attained-in-year)"));
    }

    /** Counts by age, every one of which must be known. */
    static double[] counts(CohortTable births) {
        CohortTable byAge = births.sumTo(Axes.AGE);
        double[] counts = new double[byAge.size()];
        for (int i = 0; i < counts.length; i++) {
            if (byAge.stateAt(i) != CellState.VALUE) {
                throw new IllegalArgumentException("table " + births.name() + ": "
                        + byAge.stateAt(i).name().toLowerCase(Locale.ROOT) + " at age "
                        + byAge.axis(Axes.AGE).labels().get(i) + ", must be known at every age");
            }
            counts[i] = byAge.countAt(i);
        }
        return counts;
    }

    /** Woman-years by age, summed over the areas and periods of the births. */
    static double[] womanYears(CohortTable births, CohortTable women, AgeGroups ages, List<String> remarks) {
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : births.axes()) {
            if (axis.name().equals(Axes.AREA) || axis.name().equals(Axes.PERIOD)) {
                axes.add(axis);
            }
        }
        axes.add(Axis.ages(ages));
        int cells = axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
        TableDescription description =
                births.description().withOf(women.description().of()).withCollection(new Collection.Register());
        CohortTable where = CohortTable.of("births", description, axes, new double[cells]);
        Measure exposure = Measure.personYears("women");
        Indicator rate = Indicator.rate(
                "woman-years", Measure.of("births"), women.has(Axes.SEX) ? exposure.where(Axes.SEX, FEMALE) : exposure);
        EstimateTable table = CohortData.of(where, women.named("women"))
                .compute(rate)
                .by(axes.stream().map(Axis::name).toArray(String[]::new));
        double[] years = new double[ages.size()];
        for (int row = 0; row < table.rowCount(); row++) {
            if (table.stateAt(row) != RowState.VALUE && table.stateAt(row) != RowState.UNDEFINED) {
                throw new IllegalArgumentException("table " + women.name() + ": woman-years are "
                        + table.stateAt(row).name().toLowerCase(Locale.ROOT) + " at age "
                        + table.label(row, Axes.AGE) + ", must be known at every age");
            }
            years[row % years.length] += table.estimateAt(row).denominator();
        }
        remarks.addAll(table.caveats());
        return years;
    }
}
