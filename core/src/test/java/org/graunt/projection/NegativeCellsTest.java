package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NegativeCellsTest {

    private static final CohortTable POPULATION = Toy.population(100, 80, 60, 40, 110, 90, 70, 30);

    @Test
    void stopARunByDefaultAndAreNamed() {
        CohortTable two = Toy.populationOf(
                Axis.of(Axes.AREA, "A", "B"), 100, 80, 60, 40, 110, 90, 70, 30, 10, 8, 6, 4, 11, 9, 7, 3);
        CohortComponent plan = Toy.plan(two).migration(Toy.migration(MigrationTiming.END, 0, 0, 0, 0, 0, 0, -5, 0));
        // boys of B born in 2016: (0.5 x 8.95 + 0.25 x 6.6) 1.06 / 2.06, of whom 0.96 x 0.98 x 0.8 are left at age 2
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.project(2016, 2020))
                .withMessageMatching(
                        "migration: 5\\.0 leave of 2\\.372[0-9]+ at age 2, male, area B, period 2018, must not"
                                + " be more than there are; correct the migration or choose NegativeCells\\.TRIM_MIGRATION");
    }

    @Test
    void areTrimmedOnRequestAndBookedInMigration() {
        Projection p = Toy.plan(POPULATION)
                .migration(Toy.migration(MigrationTiming.END, 0, -120, 7, 0, 0, 0, 0, 0))
                .negativeCells(NegativeCells.TRIM_MIGRATION)
                .project(2016, 2016);
        assertThat(p.population().get(2017, 1, "female")).isZero();
        assertThat(p.migration().get(2016, 1, "female")).isEqualTo(-99, within(1e-12));
        assertThat(p.migration().get(2016, 2, "female")).isEqualTo(7);
        assertThat(p.trimmed()).isEqualTo(21, within(1e-12));
        assertThat(p.balance()).isLessThan(1e-14);
    }

    @Test
    void areTrimmedAtBothEndsOfAStepWithEvenMigration() {
        Projection p = Toy.plan(POPULATION)
                .migration(Toy.migration(MigrationTiming.EVEN, 0, 0, 0, 0, -260, 0, 0, 0))
                .negativeCells(NegativeCells.TRIM_MIGRATION)
                .project(2016, 2016);
        double born = p.births().sumTo(Axes.SEX).get("male") * 0.96;
        assertThat(p.population().get(2017, 1, "male")).isZero();
        assertThat(p.population().get(2017, 0, "male")).isZero();
        assertThat(p.migration().get(2016, 0, "male")).isEqualTo(-110 - born, within(1e-12));
        assertThat(p.trimmed()).isEqualTo(260 - 110 - born, within(1e-12));
        assertThat(p.balance()).isLessThan(1e-14);
    }

    @ParameterizedTest
    @EnumSource(NegativeCells.class)
    void doNotComeFromTheRoundingOfACellThatEmptiesExactly(NegativeCells policy) {
        // 0.9 x 80 and 0.99 x 100 are not exact in doubles; the migration takes them all away to the last digit but one
        double[] migrants = {0, Math.nextDown(-(100 * 0.99)), Math.nextDown(-(80 * 0.9)), 0, 0, 0, 0, 0};
        Projection p = Toy.plan(POPULATION)
                .migration(Toy.migration(MigrationTiming.END, migrants))
                .negativeCells(policy)
                .project(2016, 2016);
        assertThat(p.population().get(2017, 1, "female")).isZero();
        assertThat(p.population().get(2017, 2, "female")).isZero();
        assertThat(p.trimmed()).isZero();
        assertThat(p.balance()).isLessThan(1e-14);
    }
}
