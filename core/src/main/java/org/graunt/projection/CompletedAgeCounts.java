package org.graunt.projection;

import org.graunt.mortality.AgeSeparation;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;

/** Populations and deaths by age in completed years, summed over the years between the dates of the populations. */
final class CompletedAgeCounts {

    private final BasePopulation stock;
    private final PathCube deaths;
    private final int[] areas;
    private final int[] periods;

    CompletedAgeCounts(BasePopulation stock, PathCube deaths) {
        this.stock = stock;
        this.deaths = deaths;
        areas = deaths.areaOffsets(stock.areas());
        periods = deaths.periodOffsets(stock.steps().periods());
    }

    SurvivalRatios ratios(int area, Sex sex, AgeSeparation rule) {
        int groups = stock.ages().size();
        double[] lived = new double[groups];
        double[] died = new double[groups];
        for (int t = 0; t < periods.length; t++) {
            int start = stock.offset(area, t, sex);
            int end = stock.offset(area, t + 1, sex);
            int dead = areas[area] + periods[t] + deaths.sexOffset(sex);
            for (int x = 0; x < groups; x++) {
                lived[x] += stock.width() * (stock.counts()[start + x] + stock.counts()[end + x]) / 2;
                died[x] += deaths.values()[dead + x];
            }
        }
        try {
            return SurvivalRatios.of(LifeTable.ofCounts(sex, stock.ages(), died, lived, rule));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("survival: " + stock.place(area, sex) + ": " + e.getMessage(), e);
        }
    }
}
