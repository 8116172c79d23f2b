package org.graunt.forecast;

import java.util.HashMap;
import java.util.Map;

/**
 * The automatic choice of an ARIMA model (Hyndman and Khandakar, 2008, <em>Automatic time series forecasting: the forecast
 * package for R</em>): seasonal differences by the strength of the season, differences by the KPSS test, then a walk from a
 * few starting models to neighbours of lower AICc until none is left. Models with a root nearer to the unit circle than 1.01
 * are never chosen. A work place of one thread.
 */
final class ArimaSearch {

    private static final int MAX_DIFFERENCES = 2;
    private static final int MAX_ORDER = 5;
    private static final int MAX_SEASONAL_ORDER = 2;
    private static final int SHORT = 10;

    /** A candidate whose AICc is so much above the best after a rough search is not fitted further. */
    private static final double HOPELESS = 4;

    /** The neighbours in the order in which they are tried: changes of p, q, P, Q. */
    private static final int[][] NEIGHBOURS = {
        {0, 0, -1, 0},
        {0, 0, 0, -1},
        {0, 0, 1, 0},
        {0, 0, 0, 1},
        {0, 0, -1, -1},
        {0, 0, -1, 1},
        {0, 0, 1, -1},
        {0, 0, 1, 1},
        {-1, 0, 0, 0},
        {0, -1, 0, 0},
        {1, 0, 0, 0},
        {0, 1, 0, 0},
        {-1, -1, 0, 0},
        {-1, 1, 0, 0},
        {1, -1, 0, 0},
        {1, 1, 0, 0},
        {2, 0, 0, 0},
        {0, 2, 0, 0},
        {2, -1, 0, 0},
        {-1, 2, 0, 0},
        {-2, 0, 0, 0},
        {0, -2, 0, 0},
        {-2, 1, 0, 0},
        {1, -2, 0, 0}
    };

    private final double[] y;
    private final int period;
    private final int present;
    private final int d;
    private final int seasonalD;
    private final int maxOrder;
    private final int maxSeasonalOrder;
    private final Arima.Constant policy;
    private final Map<ArimaOrder, Boolean> tried = new HashMap<>();
    private ArimaModel best;

    ArimaSearch(double[] y, int period, Arima.Constant policy) {
        this.y = y;
        this.period = period;
        this.policy = policy;
        present = Kpss.present(y).length;
        seasonalD = period > 1 && present > 2 * period && SeasonalStrength.of(y, period) > SeasonalStrength.SEASONAL
                ? 1
                : 0;
        double[] seasonless = seasonalD == 1 ? seasonalDifference(y, period) : y;
        int differences = Kpss.differences(seasonless, MAX_DIFFERENCES);
        while (differences > 0 && minimumLength(differences) > present) {
            differences--;
        }
        d = differences;
        int largest = present / 3;
        maxSeasonalOrder = period > 1 ? Math.min(MAX_SEASONAL_ORDER, largest / period) : 0;
        int belowSeason = maxSeasonalOrder > 0 ? period - 1 : MAX_ORDER;
        maxOrder = Math.min(Math.min(MAX_ORDER, largest), belowSeason);
    }

    /** Chooses and fits. */
    ArimaModel run() {
        boolean constant = policy != Arima.Constant.WITHOUT && d + seasonalD <= 1;
        boolean free = constant && policy != Arima.Constant.WITH;
        int start = present < SHORT ? 1 : 2;
        int seasonalStart = present < SHORT ? 0 : 1;
        int p = Math.min(start, maxOrder);
        int seasonal = Math.min(seasonalStart, maxSeasonalOrder);
        accept(0, 0, 0, 0, constant);
        if (free) {
            accept(0, 0, 0, 0, false);
        }
        if (best != null && best.exact()) {
            return best;
        }
        int one = Math.min(1, maxOrder);
        int seasonalOne = Math.min(1, maxSeasonalOrder);
        accept(one, 0, seasonalOne, 0, constant);
        accept(0, one, 0, seasonalOne, constant);
        accept(p, p, seasonal, seasonal, constant);
        boolean improved;
        do {
            improved = step(free);
        } while (improved);
        return new ArimaFit(y, best.order()).polished(best);
    }

    private boolean step(boolean free) {
        ArimaOrder from = best.order();
        for (int[] change : NEIGHBOURS) {
            if (accept(
                    from.p() + change[0],
                    from.q() + change[1],
                    from.seasonalP() + change[2],
                    from.seasonalQ() + change[3],
                    from.constant())) {
                return true;
            }
        }
        return free && accept(from.p(), from.q(), from.seasonalP(), from.seasonalQ(), !from.constant());
    }

    /** Fits a model unless it was tried, and takes it if it is better. */
    private boolean accept(int p, int q, int seasonalP, int seasonalQ, boolean constant) {
        if (Math.min(Math.min(p, q), Math.min(seasonalP, seasonalQ)) < 0
                || Math.max(p, q) > maxOrder
                || Math.max(seasonalP, seasonalQ) > maxSeasonalOrder) {
            return false;
        }
        ArimaOrder order = order(d, p, q, seasonalP, seasonalQ, constant);
        if (order.minimumLength() > present || tried.putIfAbsent(order, true) != null) {
            return false;
        }
        ArimaFit fit = new ArimaFit(y, order);
        ArimaModel model = best == null
                ? fit.best(ArimaFit.Effort.CANDIDATE, Double.POSITIVE_INFINITY)
                : fit.best(ArimaFit.Effort.CANDIDATE, best.aicc() + HOPELESS, best);
        boolean better = (best == null || model.aicc() < best.aicc()) && model.isClearOfUnitRoots();
        if (better) {
            best = model;
        }
        return better;
    }

    /** The fewest observations for the smallest model. */
    private int minimumLength(int differences) {
        boolean constant = policy == Arima.Constant.WITH && differences + seasonalD <= 1;
        return order(differences, 0, 0, 0, 0, constant).minimumLength();
    }

    private ArimaOrder order(int differences, int p, int q, int seasonalP, int seasonalQ, boolean constant) {
        return new ArimaOrder(p, differences, q, seasonalP, seasonalD, seasonalQ, period, constant);
    }

    private static double[] seasonalDifference(double[] y, int period) {
        double[] lags = new double[period];
        lags[period - 1] = 1;
        return ArmaFilter.difference(y, lags);
    }
}
