package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.graunt.projection.PopulationFan;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class ProjectedPyramidTest {

    private static final PopulationFan FAN = Trajectories.population(2016, 2018);
    private static final Axis AGES = Axis.ages(AgeGroups.parse(List.of("0-4", "5-9", "10+")));

    /** A stock by sex and three ages. */
    private static CohortTable stock(String date, double... counts) {
        return stock(AGES, date, counts);
    }

    private static CohortTable stock(Axis ages, String date, double... counts) {
        Axis dates = Axis.instants(List.of(date), List.of(LocalDate.parse(date)));
        return CohortTable.of(
                "population",
                TableDescription.stock(1, 1).withAges(AgeDefinition.COMPLETED),
                List.of(dates, ChartExamples.sexes(), ages),
                counts);
    }

    @Test
    void palerBarsReachTheUpperLimitFullOnesTheLowerAndALineTheMedian() {
        XYPlot plot =
                ProjectedPyramid.of(FAN, 0.9, ChartOptions.in(Locale.ENGLISH)).getXYPlot();
        IntervalXYDataset upper = (IntervalXYDataset) plot.getDataset(0);
        IntervalXYDataset lower = (IntervalXYDataset) plot.getDataset(1);
        assertThat(plot.getDatasetCount()).isEqualTo(3);
        String date = FAN.axes().get(0).labels().get(0);
        for (int age = 0; age < 2; age++) {
            String label = Integer.toString(age);
            assertThat(lower.getEndYValue(1, age))
                    .isEqualTo(FAN.quantile((1 - 0.9) / 2).get(date, label, "female"));
            assertThat(upper.getEndYValue(1, age))
                    .isEqualTo(FAN.quantile(1 - (1 - 0.9) / 2).get(date, label, "female"));
            assertThat(lower.getStartYValue(0, age))
                    .isEqualTo(-FAN.quantile((1 - 0.9) / 2).get(date, label, "male"));
            assertThat(plot.getDataset(2).getYValue(1, 2 * age))
                    .isEqualTo(FAN.quantile(0.5).get(date, label, "female"));
        }
        assertThat(upper.getEndYValue(1, 0)).isGreaterThan(lower.getEndYValue(1, 0));
    }

    @Test
    void namesSexesWithoutTotalsAndSaysWhatTheLimitsHold() {
        JFreeChart english = ProjectedPyramid.of(FAN, Locale.ENGLISH);
        assertThat(Drawn.notes(english))
                .startsWith("End of 2018 projected\n")
                .contains("Full bars reach the lower limit")
                .contains("(80% of " + FAN.draws() + " trajectories lie between)");
        assertThat(Drawn.notes(ProjectedPyramid.of(FAN, Locale.CHINESE)))
                .startsWith("2018年末推算\n")
                .contains("条轨迹中80%位于其间");
        assertThat(ChartFiles.toSvg(english, 700, 500, "c")).contains(">Male<", ">Female<");
        assertThat(ChartFiles.toSvg(english, 700, 500, "c"))
                .isEqualTo(ChartFiles.toSvg(ProjectedPyramid.of(FAN, Locale.ENGLISH), 700, 500, "c"));
        assertThat(Drawn.ink(english)).isGreaterThan(0.1);
        CjkFont.assumePresent();
        assertThat(ChartFiles.toSvg(ProjectedPyramid.of(FAN, Locale.CHINESE), 700, 500, "c"))
                .contains(">男<", ">女<", ">分年龄性别人口<");
    }

    @Test
    void anObservedYearIsADashedLineThroughTheMiddleOfSingleAges() {
        CohortTable observed = stock(Axis.ages(AgeGroups.singleOpen(0, 2)), "2016-01-01", 50, 51, 52, 60, 61, 62);
        JFreeChart chart = ProjectedPyramid.of(FAN, 0.5, observed, "2016-01-01", ChartOptions.in(Locale.ENGLISH));
        XYPlot plot = chart.getXYPlot();
        assertThat(plot.getDataset(3).getItemCount(0)).isEqualTo(3);
        assertThat(plot.getDataset(3).getXValue(0, 1)).isEqualTo(1.5);
        assertThat(plot.getDataset(3).getYValue(0, 1)).isEqualTo(-51);
        assertThat(plot.getDataset(3).getYValue(1, 1)).isEqualTo(61);
        assertThat(Drawn.notes(chart)).startsWith("End of 2018 projected, end of 2015 observed (dashed)\n");
    }

    @Test
    void anObservedYearOfWiderAgesIsAnOutline() {
        CohortTable observed = stock("2016-01-01", 50, 51, 52, 60, 61, 62);
        JFreeChart chart = ProjectedPyramid.of(FAN, 0.5, observed, "2016-01-01", ChartOptions.in(Locale.ENGLISH));
        assertThat(chart.getXYPlot().getDataset(3).getItemCount(0)).isEqualTo(7);
    }

    @Test
    void limitsFromElsewhereAreTakenAsThreeTables() {
        JFreeChart chart = ProjectedPyramid.of(
                stock("2030-07-01", 40, 41, 42, 43, 44, 45),
                stock("2030-07-01", 50, 51, 52, 53, 54, 55),
                stock("2030-07-01", 60, 61, 62, 63, 64, 65),
                ChartOptions.in(Locale.ENGLISH));
        assertThat(((IntervalXYDataset) chart.getXYPlot().getDataset(0)).getEndYValue(1, 0))
                .isEqualTo(63);
        assertThat(Drawn.notes(chart)).startsWith("2030-07-01 projected\n").contains("line: the middle");
    }

    @Test
    void yearsOfTablesWithoutDatesAreNamedAsYears() {
        CohortTable years = CohortTable.of(
                "population",
                ChartExamples.YEARS_LIVED,
                List.of(ChartExamples.years(2030, 2030), ChartExamples.sexes(), AGES),
                new double[] {40, 41, 42, 43, 44, 45});
        assertThat(Drawn.notes(ProjectedPyramid.of(years, years, years, ChartOptions.in(Locale.CHINESE))))
                .startsWith("2030年推算\n");
    }

    @Test
    void refusesOtherAgesOtherPeriodsSeveralAreasAndLevelsOutOfRange() {
        CohortTable middle = stock("2030-01-01", 1, 2, 3, 4, 5, 6);
        CohortTable later = stock("2031-01-01", 1, 2, 3, 4, 5, 6);
        CohortTable finer = stock(Axis.ages(AgeGroups.singleOpen(0, 2)), "2030-01-01", 1, 2, 3, 4, 5, 6);
        ChartOptions options = ChartOptions.in(Locale.ENGLISH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectedPyramid.of(middle, middle, later, options))
                .withMessageStartingWith("limits: ages");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectedPyramid.of(finer, middle, middle, options))
                .withMessageStartingWith("limits: ages");
        for (double level : new double[] {0, 1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ProjectedPyramid.of(FAN, level, options))
                    .withMessage("level: " + level + ", must lie strictly between 0 and 1");
        }
        PopulationFan areas = Trajectories.populationOf(Axis.of(Axes.AREA, "A", "B"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProjectedPyramid.of(areas, Locale.ENGLISH))
                .withMessageStartingWith("population: 2 areas, one can be drawn at a time");
    }
}
