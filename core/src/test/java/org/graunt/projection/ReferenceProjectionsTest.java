package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Period;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of another program over steps of five years and of one, with migrants at the end and evenly. */
class ReferenceProjectionsTest {

    private static final Axis SEXES = Axis.of(Axes.SEX, "female", "male");
    private static final Resource RATES = new Resource("/reference/projection/projection_rates.csv");

    @ParameterizedTest
    @ValueSource(strings = {"SWE_even", "SWE_end", "SWE_closed", "CAN_1950"})
    void agree(String scenario) {
        Resource.Row run = new Resource("/reference/projection/projection_scenarios.csv")
                .rows("scenario_id", scenario)
                .get(0);
        int width = run.integer("step_years");
        int start = run.integer("start_time");
        int steps = run.integer("steps");
        AgeGroups ages = ages(width, run.integer("open_age"));
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            LocalDate first = LocalDate.of(start + i * width, 1, 1);
            periods.add(new Period(first.getYear() + " on", first, first.plusYears(width), width));
        }
        List<Resource.Row> births =
                new Resource("/reference/projection/projection_births.csv").rows("scenario_id", scenario);
        Axis period = Axis.periods(periods);
        List<Axis> axes = List.of(period, SEXES, Axis.ages(ages));
        Projection p = CohortComponent.from(base(scenario, start, ages))
                .fertility(FertilityPath.of(
                        List.of(period, Axis.ages(ages)), column(scenario, "fertility_rate", "female")))
                .mortality(SurvivalPath.of(axes, column(scenario, "survival_ratio", "")))
                .migration(MigrationPath.of(
                        run.text("migration_timing").equals("even") ? MigrationTiming.EVEN : MigrationTiming.END,
                        axes,
                        column(scenario, "net_migrants", "")))
                .sexRatioAtBirth(SexRatioPath.of(
                        List.of(period),
                        births.stream().mapToDouble(row -> row.number("srb")).toArray()))
                .ageAtBirth(AgeDefinition.COMPLETED)
                .project(start, start + steps * width - 1);

        int cells = 0;
        for (Resource.Row row : new Resource("/reference/projection/projection.csv").rows("scenario_id", scenario)) {
            String age = ages.label(ages.indexOf(row.integer("age_start")));
            double expected = row.number("population");
            assertThat(p.population().get(row.text("time"), age, row.text("sex")))
                    .as("population %s %s %s", row.text("time"), age, row.text("sex"))
                    .isEqualTo(expected, relative(expected));
            String label = p.births().axis(Axes.PERIOD).labels().get((row.integer("time") - start) / width - 1);
            // deaths are small differences of large numbers in both programs
            assertThat(p.deaths().get(label, age, row.text("sex")))
                    .as("deaths %s %s %s", label, age, row.text("sex"))
                    .isEqualTo(row.number("cohort_deaths"), within(1e-9 * expected));
            cells++;
        }
        assertThat(cells).isEqualTo(steps * 2 * ages.size());
        for (int i = 0; i < steps; i++) {
            String label = p.births().axis(Axes.PERIOD).labels().get(i);
            Resource.Row row = births.get(i);
            double girls = row.number("births_female");
            CohortTable bySex = p.births().sumTo(Axes.PERIOD, Axes.SEX);
            assertThat(bySex.get(label, "female")).isEqualTo(girls, relative(girls));
            assertThat(bySex.get(label, "male"))
                    .isEqualTo(row.number("births_male"), relative(row.number("births_male")));
        }
        for (Resource.Row row :
                new Resource("/reference/projection/projection_births_by_age.csv").rows("scenario_id", scenario)) {
            String label = p.births().axis(Axes.PERIOD).labels().get((row.integer("time_start") - start) / width);
            String age = ages.label(ages.indexOf(row.integer("mother_age_start")));
            assertThat(p.births().sumTo(Axes.PERIOD, Axes.AGE).get(label, age))
                    .isEqualTo(row.number("births"), relative(row.number("births")));
        }
    }

    private static AgeGroups ages(int width, int open) {
        List<String> labels = new ArrayList<>();
        for (int age = 0; age < open; age += width) {
            labels.add(age + "-" + (age + width - 1));
        }
        labels.add(open + "+");
        return AgeGroups.parse(labels);
    }

    private static CohortTable base(String scenario, int year, AgeGroups ages) {
        double[] counts = new Resource("/reference/projection/projection_base_population.csv")
                .rows("scenario_id", scenario).stream()
                        .mapToDouble(row -> row.number("population"))
                        .toArray();
        Axis date = Axis.instants(List.of("base"), List.of(LocalDate.of(year, 1, 1)));
        return CohortTable.of("base", TableDescription.stock(), List.of(date, SEXES, Axis.ages(ages)), counts);
    }

    /** By step, sex and age, as the file has it; of one sex only if it is named. */
    private static double[] column(String scenario, String column, String sex) {
        return RATES.rows("scenario_id", scenario).stream()
                .filter(row -> row.text("sex").startsWith(sex))
                .mapToDouble(row -> row.numberOrZero(column))
                .toArray();
    }

    /** Closed formulas in doubles on both sides. */
    private static Offset<Double> relative(double expected) {
        return within(1e-11 * Math.abs(expected));
    }
}
