package org.graunt.forecast;

import java.util.ArrayList;
import java.util.List;

/** Where a search over unbounded coefficients may start: a grid in few dimensions, points of even spread in many. */
final class StartingPoints {

    private static final double[] GRID = {-1.5, -0.5, 0.5, 1.5};
    private static final double[] CORNERS = {-0.8, 0.8};
    private static final int LARGEST_GRID = 4;
    private static final int SPREAD = 200;
    private static final double REACH = 1.6;

    private StartingPoints() {}

    /** The points; the first is the origin, where the model is white noise. */
    static List<double[]> of(int n, boolean fine) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[n]);
        if (n > LARGEST_GRID) {
            spread(points, n, fine ? SPREAD : 4 * n);
            return points;
        }
        double[] grid = fine ? GRID : CORNERS;
        int count = 1;
        for (int i = 0; i < n; i++) {
            count *= grid.length;
        }
        for (int k = 0; k < count; k++) {
            double[] point = new double[n];
            int rest = k;
            for (int i = 0; i < n; i++) {
                point[i] = grid[rest % grid.length];
                rest /= grid.length;
            }
            points.add(point);
        }
        return points;
    }

    /** Multiples of the powers of one irrational number, taken modulo 1 (Roberts' sequence), fill the cube evenly. */
    private static void spread(List<double[]> points, int n, int count) {
        double root = 1.5;
        for (int i = 0; i < 50; i++) {
            root = Math.pow(1 + root, 1.0 / (n + 1));
        }
        for (int k = 1; k <= count; k++) {
            double[] point = new double[n];
            double power = 1;
            for (int i = 0; i < n; i++) {
                power /= root;
                double part = 0.5 + k * power;
                point[i] = REACH * (2 * (part - Math.floor(part)) - 1);
            }
            points.add(point);
        }
    }
}
