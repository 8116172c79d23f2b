package org.graunt.charts;

import java.util.List;
import org.graunt.indicator.CohortData;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;

/** Small made-up tables to draw. */
final class ChartExamples {

    static final TableDescription EVENTS = TableDescription.events()
            .withAges(TableDescription.AgeDefinition.COMPLETED)
            .withCollection(new Collection.Complete());
    static final TableDescription YEARS_LIVED = TableDescription.personYears()
            .withAges(TableDescription.AgeDefinition.COMPLETED)
            .withCollection(new Collection.Complete());

    private static final double[] SCHEDULE = {0.01, 0.05, 0.11, 0.12, 0.06, 0.01, 0.001};
    private static final AgeGroups MOTHERS = AgeGroups.ofWidth(5, 15, 49);

    private ChartExamples() {}

    /** Births and person-years of areas A, B and C in five years; B has no births to women in its third year's last age. */
    static CohortData counties() {
        Axis areas = Axis.of(Axes.AREA, "A", "B", "C");
        Axis years = years(2011, 2015);
        Axis ages = Axis.ages(MOTHERS);
        CohortTable.Builder births = CohortTable.builder("births", EVENTS, areas, years, ages, sexes());
        CohortTable.Builder population = CohortTable.builder("population", YEARS_LIVED, areas, years, ages, sexes());
        double[] size = {20_000, 4000, 1000};
        for (int area = 0; area < 3; area++) {
            for (int year = 2011; year <= 2015; year++) {
                for (int age = 0; age < MOTHERS.size(); age++) {
                    double count = Math.rint(size[area] * SCHEDULE[age] * (1 + 0.02 * (year - 2011) + 0.05 * area));
                    String group = MOTHERS.label(age);
                    births.set(Math.ceil(count * 0.515), areas.labels().get(area), year, group, "male");
                    births.set(Math.floor(count * 0.485), areas.labels().get(area), year, group, "female");
                    population.set(size[area], areas.labels().get(area), year, group, "male");
                    population.set(size[area], areas.labels().get(area), year, group, "female");
                }
            }
        }
        return CohortData.of(births.build(), population.build());
    }

    /** Births by area and sex, one pair of counts an area; a negative count is a suppressed one. */
    static CohortData births(List<String> areas, double[][] boysAndGirls) {
        CohortTable.Builder births = CohortTable.builder("births", EVENTS, Axis.of(Axes.AREA, areas), sexes());
        for (int area = 0; area < areas.size(); area++) {
            for (int sex = 0; sex < 2; sex++) {
                double count = boysAndGirls[area][sex];
                String label = sexes().labels().get(sex);
                if (count < 0) {
                    births.set(CellState.SUPPRESSED, areas.get(area), label);
                } else {
                    births.set(count, areas.get(area), label);
                }
            }
        }
        return CohortData.of(births.build());
    }

    /** Births by year. */
    static CohortTable births(String name, int first, double... counts) {
        return CohortTable.of(name, EVENTS, List.of(years(first, first + counts.length - 1)), counts);
    }

    static Axis years(int first, int last) {
        return Axis.years(StatisticalYear.CALENDAR, first, last);
    }

    static Axis sexes() {
        return Axis.of(Axes.SEX, "male", "female");
    }
}
