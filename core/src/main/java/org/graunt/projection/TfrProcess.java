package org.graunt.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the total fertility rates of trajectories come from. At the root is one of
 *
 * <ul>
 *   <li>the rates of the plan's own {@link FertilityPath} ({@link #aroundPath()}),
 *   <li>published or modelled trajectories ({@link #given}), or
 *   <li>published limits ({@link #ofQuantiles}), between which trajectories wander;
 * </ul>
 *
 * from which a {@link Deviation} may lead away. Rates so drawn are never below {@link #floor()}.
 *
 * <pre>{@code
 * // an area around its own path, as national projections are taken to subnational areas
 * TfrProcess.aroundPath().multiplied(Deviation.autoregressive(0.92464, 0.04522).over(5, 1).sharedBy(0.5))
 * }</pre>
 */
public final class TfrProcess {

    /** How a departure acts on the rate. */
    enum Scale {
        ADDED,
        MULTIPLIED,
        LOGARITHMIC
    }

    private final List<TfrPath> draws;
    private final List<Double> levels;
    private final List<TfrPath> quantiles;
    private final Deviation wander;
    private final Scale scale;
    private final Deviation deviation;
    private final double floor;

    private TfrProcess(
            List<TfrPath> draws,
            Map<Double, TfrPath> quantiles,
            Deviation wander,
            Scale scale,
            Deviation deviation,
            double floor) {
        this.draws = draws;
        this.levels = List.copyOf(quantiles.keySet());
        this.quantiles = List.copyOf(quantiles.values());
        this.wander = wander;
        this.scale = scale;
        this.deviation = deviation;
        this.floor = floor;
    }

    /**
     * The rates of the plan's fertility path, without departures until one is stated.
     *
     * @return the process
     */
    public static TfrProcess aroundPath() {
        return new TfrProcess(List.of(), Map.of(), Deviation.NONE, Scale.ADDED, Deviation.NONE, 0);
    }

    /**
     * Given trajectories, such as those a national statistical office or the United Nations published; the trajectory of a number
     * has the given one of the same number.
     *
     * @param trajectories rates by period, and by area where they differ; at least as many as trajectories are to be drawn
     * @return the process
     * @throws IllegalArgumentException if there are none
     */
    public static TfrProcess given(List<TfrPath> trajectories) {
        if (trajectories.isEmpty()) {
            throw new IllegalArgumentException("trajectories: none, must be one or more");
        }
        return new TfrProcess(List.copyOf(trajectories), Map.of(), Deviation.NONE, Scale.ADDED, Deviation.NONE, 0);
    }

    /**
     * Trajectories whose quantiles in each period are the given ones. A standard normal {@code z(t)} with autocorrelation {@code
     * rho} is read as a rate on the line through the given quantiles, each placed at the normal quantile of its level, and
     * beyond the outermost ones on the last piece of that line. With limits of 80 % and 95 % and the median, these five
     * numbers of each period are met exactly in the long run of draws; what lies between and beyond is interpolation.
     *
     * @param quantiles rates by level, such as 0.025, 0.1, 0.5, 0.9 and 0.975; at least two levels, all between 0 and 1
     * @param rho correlation of {@code z} in periods next to each other, from 0 to 1; 1 gives trajectories that keep their rank
     * @return the process
     * @throws IllegalArgumentException if levels are too few or out of range, if a quantile lies below that of a lower level over the same axes, or if rho is
     *     out of range
     */
    public static TfrProcess ofQuantiles(Map<Double, TfrPath> quantiles, double rho) {
        Map<Double, TfrPath> sorted = new TreeMap<>(quantiles);
        if (sorted.size() < 2 || sorted.keySet().stream().anyMatch(level -> !(level > 0 && level < 1))) {
            throw new IllegalArgumentException(
                    "quantiles: levels " + sorted.keySet() + ", must be two or more between 0 and 1");
        }
        requireRising(sorted);
        if (!(rho >= 0 && rho <= 1)) {
            throw new IllegalArgumentException("rho: " + rho + ", must be from 0 to 1");
        }
        Deviation wander = Deviation.autoregressive(rho, Math.sqrt(1 - rho * rho));
        return new TfrProcess(List.of(), sorted, wander, Scale.ADDED, Deviation.NONE, 0);
    }

    /** Refuses limits that cross, where the paths are over the same axes and so can be compared number by number. */
    private static void requireRising(Map<Double, TfrPath> sorted) {
        TfrPath below = null;
        double level = Double.NaN;
        for (Map.Entry<Double, TfrPath> entry : sorted.entrySet()) {
            PathCube cube = entry.getValue().cube();
            for (int row = 0; below != null && below.axes().equals(cube.axes()) && row < cube.values().length; row++) {
                if (!(cube.valueAt(row) >= below.cube().valueAt(row))) {
                    throw new IllegalArgumentException("quantiles: " + cube.valueAt(row) + " at level " + entry.getKey()
                            + (cube.axes().isEmpty() ? "" : ", " + cube.place(row)) + ", must not be below "
                            + below.cube().valueAt(row) + " at level " + level);
                }
            }
            below = entry.getValue();
            level = entry.getKey();
        }
    }

    /**
     * The same process with a departure in children per woman: {@code TFR = root + d}.
     *
     * @param departure the departure
     * @return the process
     */
    public TfrProcess added(Deviation departure) {
        return with(Scale.ADDED, departure);
    }

    /**
     * The same process with a departure in proportion: {@code TFR = root (1 + d)}.
     *
     * @param departure the departure
     * @return the process
     */
    public TfrProcess multiplied(Deviation departure) {
        return with(Scale.MULTIPLIED, departure);
    }

    /**
     * The same process with a departure of the logarithm: {@code TFR = root exp(d)}, whose median is the root.
     *
     * @param departure the departure
     * @return the process
     */
    public TfrProcess logarithmic(Deviation departure) {
        return with(Scale.LOGARITHMIC, departure);
    }

    private TfrProcess with(Scale newScale, Deviation departure) {
        return new TfrProcess(draws, asMap(), wander, newScale, Objects.requireNonNull(departure, "departure"), floor);
    }

    /**
     * The same process in areas whose positions between the given quantiles go together. Without quantiles it changes nothing;
     * a departure has its own {@link Deviation#sharedBy}.
     *
     * @param share the share of the variance of {@code z} that areas have in common, from 0 to 1
     * @return the process
     * @throws IllegalArgumentException if the share is out of range
     */
    public TfrProcess quantilesSharedBy(double share) {
        return new TfrProcess(draws, asMap(), wander.sharedBy(share), scale, deviation, floor);
    }

    /**
     * The same process with a lowest rate.
     *
     * @param childrenPerWoman what rates are raised to if they would be less, 0 or above
     * @return the process
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public TfrProcess atLeast(double childrenPerWoman) {
        if (!(childrenPerWoman >= 0 && childrenPerWoman < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("floor: " + childrenPerWoman + ", must be finite and not negative");
        }
        return new TfrProcess(draws, asMap(), wander, scale, deviation, childrenPerWoman);
    }

    private Map<Double, TfrPath> asMap() {
        Map<Double, TfrPath> map = new TreeMap<>();
        for (int i = 0; i < levels.size(); i++) {
            map.put(levels.get(i), quantiles.get(i));
        }
        return map;
    }

    /**
     * The lowest rate.
     *
     * @return children per woman
     */
    public double floor() {
        return floor;
    }

    List<TfrPath> draws() {
        return draws;
    }

    List<Double> levels() {
        return levels;
    }

    List<TfrPath> quantiles() {
        return quantiles;
    }

    Deviation wander() {
        return wander;
    }

    Deviation deviation() {
        return deviation;
    }

    /** The rate at a departure from a root. */
    double rate(double root, double departure) {
        double rate = switch (scale) {
            case ADDED -> root + departure;
            case MULTIPLIED -> root * (1 + departure);
            case LOGARITHMIC -> root * StrictMath.exp(departure);
        };
        return Math.max(rate, floor);
    }

    /**
     * The roots and the departure.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!draws.isEmpty()) {
            parts.add(draws.size() + " given trajectories");
        } else if (!levels.isEmpty()) {
            parts.add("quantiles " + levels + " with rho " + wander.rho());
        } else {
            parts.add("the path");
        }
        if (!deviation.isNone()) {
            parts.add(scale + " " + deviation);
        }
        return "tfr: " + String.join(", ", parts) + (floor > 0 ? ", at least " + floor : "");
    }
}
