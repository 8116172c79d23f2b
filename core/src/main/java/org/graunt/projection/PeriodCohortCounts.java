package org.graunt.projection;

import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.Period;

/** Populations, births and deaths of a register by age attained, summed over the years between its dates. */
final class PeriodCohortCounts {

    private final BasePopulation stock;
    private final PathCube births;
    private final PathCube deaths;
    private final int[] birthAreas;
    private final int[] birthPeriods;
    private final int[] deathAreas;
    private final int[] deathPeriods;

    PeriodCohortCounts(BasePopulation stock, PathCube births, PathCube deaths) {
        List<Period> periods = stock.steps().periods();
        this.stock = stock;
        this.births = births;
        this.deaths = deaths;
        birthAreas = births.areaOffsets(stock.areas());
        birthPeriods = births.periodOffsets(periods);
        deathAreas = deaths.areaOffsets(stock.areas());
        deathPeriods = deaths.periodOffsets(periods);
    }

    SurvivalRatios ratios(int area, Sex sex) {
        int groups = stock.ages().size();
        double[] start = new double[groups];
        double[] end = new double[groups];
        double[] died = new double[groups];
        double born = 0;
        for (int t = 0; t < birthPeriods.length; t++) {
            add(stock.counts(), stock.offset(area, t, sex), start);
            add(stock.counts(), stock.offset(area, t + 1, sex), end);
            add(deaths.values(), deathAreas[area] + deathPeriods[t] + deaths.sexOffset(sex), died);
            born += births.values()[birthAreas[area] + birthPeriods[t] + births.sexOffset(sex)];
        }
        try {
            return SurvivalRatios.ofPeriodCohort(sex, stock.ages(), died, start, end, born);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("survival: " + stock.place(area, sex) + ": " + e.getMessage(), e);
        }
    }

    private static void add(double[] counts, int offset, double[] sum) {
        for (int x = 0; x < sum.length; x++) {
            sum[x] += counts[offset + x];
        }
    }
}
