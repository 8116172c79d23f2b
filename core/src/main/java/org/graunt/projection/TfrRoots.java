package org.graunt.projection;

import java.util.List;
import org.graunt.internal.math.Normal;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/** The rates at the root of a {@link TfrProcess}, matched with the areas and periods of a plan. */
final class TfrRoots {

    /** One path's rates by area and period. */
    private record Rates(double[] values, int[] areas, int[] periods) {

        static Rates of(TfrPath path, Axis areas, List<Period> periods) {
            return new Rates(
                    path.cube().values(),
                    path.cube().areaOffsets(areas),
                    path.cube().periodOffsets(periods));
        }

        double at(int area, int t) {
            return values[areas[area] + periods[t]];
        }
    }

    private final Rates planned;
    private final List<Rates> draws;
    private final double[] scores;
    private final List<Rates> quantiles;

    TfrRoots(PlanInputs inputs, TfrProcess process, int draws) {
        if (!process.draws().isEmpty() && process.draws().size() < draws) {
            throw new IllegalArgumentException("tfr: " + process.draws().size()
                    + " given trajectories, must be at least as many as are drawn, " + draws);
        }
        planned = rates(inputs, inputs.assumptions.fertility().tfr());
        this.draws = process.draws().stream().map(path -> rates(inputs, path)).toList();
        scores = process.levels().stream().mapToDouble(Normal::quantile).toArray();
        quantiles =
                process.quantiles().stream().map(path -> rates(inputs, path)).toList();
    }

    /** Refuses given rates above 0 where the plan's rates are 0 at all ages: there is no pattern that bears them. */
    void requirePatterns(PlanInputs inputs) {
        for (int area = 0; area < inputs.base.areaCount(); area++) {
            for (int t = 0; t < inputs.periods.size(); t++) {
                int a = area;
                int at = t;
                if (!(planned(area, t) > 0)
                        && (draws.stream().anyMatch(path -> path.at(a, at) > 0)
                                || quantiles.stream().anyMatch(path -> path.at(a, at) > 0))) {
                    throw new IllegalArgumentException(
                            "fertility" + inputs.place(area, t)
                                    + ": 0 at all ages of the plan, must be above 0 at some to bear the children per woman given");
                }
            }
        }
    }

    private static Rates rates(PlanInputs inputs, TfrPath path) {
        return Rates.of(path, inputs.areas(), inputs.periods);
    }

    boolean hasQuantiles() {
        return scores.length > 0;
    }

    /** The rate of the plan's own path. */
    double planned(int area, int t) {
        return planned.at(area, t);
    }

    /** The root of a trajectory; {@code rank} is its standard normal among the quantiles. */
    double root(int area, int t, int draw, double rank) {
        if (!draws.isEmpty()) {
            return draws.get(draw).at(area, t);
        }
        if (!hasQuantiles()) {
            return planned.at(area, t);
        }
        int i = 0;
        while (i < scores.length - 2 && rank > scores[i + 1]) {
            i++;
        }
        double low = quantiles.get(i).at(area, t);
        double high = quantiles.get(i + 1).at(area, t);
        return low + (high - low) * (rank - scores[i]) / (scores[i + 1] - scores[i]);
    }
}
