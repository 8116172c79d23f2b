package org.graunt.projection;

import java.util.List;
import java.util.Locale;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;

/**
 * The result of a cohort-component projection: the population at the dates between the periods, and births, deaths and net
 * migration over the periods. Where the population had areas, so have all of these.
 *
 * <p>The run keeps the population of each date and the births of each period. Each table is made when it is first asked for,
 * and then kept; deaths and migration, which need no memory until then, take another walk through the projection.
 */
public final class Projection {

    private final ProjectionRun run;
    private final Once<CohortTable> population;
    private final Once<CohortTable> births;
    private final Once<CohortTable> deaths;
    private final Once<MigrationPath> migration;

    Projection(ProjectionRun run) {
        this.run = run;
        population = new Once<>(run::population);
        births = new Once<>(run::births);
        deaths = new Once<>(run::deaths);
        migration = new Once<>(run::migration);
    }

    /**
     * The population at the start of the first period and at the end of each.
     *
     * @return a stock by [area,] date, age and sex; the date of the base comes first, and each is labelled by its year
     */
    public CohortTable population() {
        return population.get();
    }

    /**
     * Births.
     *
     * @return events by [area,] period, age of the mother and sex of the child
     */
    public CohortTable births() {
        return births.get();
    }

    /**
     * Deaths by cohort: at each age those who would have been at that age at the end of the period, at the first those born
     * in it, at the open one those of the last two groups.
     *
     * @return events by [area,] period, age attained by the end of the period and sex
     */
    public CohortTable deaths() {
        return deaths.get();
    }

    /**
     * The net migration that took place: what was assumed less what was trimmed, 0 where there was none.
     *
     * @return net migrants by [area,] period, age and sex
     */
    public MigrationPath migration() {
        return migration.get();
    }

    /**
     * How well the accounts close: the largest {@code |P1 - (P0 + B - D + M)| / (P0 + B + D + sum |M|)} of any area, from its
     * first population {@code P0} to its last, where {@code sum |M|} takes migrants without their sign.
     *
     * @return the relative residual, at most 1e-9
     */
    public double balance() {
        return run.balance();
    }

    /**
     * How many were kept from leaving cells they were not in.
     *
     * @return persons in all areas and periods, 0 unless {@link NegativeCells#TRIM_MIGRATION} was chosen
     */
    public double trimmed() {
        return run.trimmed();
    }

    /**
     * Births and population of the first and last period.
     *
     * @return some lines of text
     */
    @Override
    public String toString() {
        List<String> periods = births().axis(Axes.PERIOD).labels();
        List<String> dates = population().axis(Axes.PERIOD).labels();
        CohortTable born = births().sumTo(Axes.PERIOD);
        CohortTable people = population().sumTo(Axes.PERIOD);
        String first = periods.get(0);
        String last = periods.get(periods.size() - 1);
        String base = dates.get(0);
        String end = dates.get(dates.size() - 1);
        return String.format(
                Locale.ROOT,
                "projection %s to %s%s%nbirths %s: %.0f, %s: %.0f%npopulation %s: %.0f, %s: %.0f",
                first,
                last,
                births().has(Axes.AREA) ? ", " + births().axis(Axes.AREA) : "",
                first,
                born.get(first),
                last,
                born.get(last),
                base,
                people.get(base),
                end,
                people.get(end));
    }
}
