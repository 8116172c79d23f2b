package org.graunt.compare;

import org.graunt.indicator.Direction;

/** Where an area lies in a funnel. */
public enum FunnelFlag {
    /** Within the limits: no more off the target than chance makes. */
    WITHIN,
    /** Outside on the side that is wanted. */
    BETTER,
    /** Outside on the side that is not wanted. */
    WORSE,
    /** Above the limits, no side being wanted. */
    HIGH,
    /** Below the limits, no side being wanted. */
    LOW,
    /** There is no value. */
    NONE;

    /** What to call a value outside its limits. In a band, nearer than the centre is better and farther off is worse. */
    static FunnelFlag of(Direction direction, double value, double centre) {
        boolean high = value > centre;
        if (direction instanceof Direction.Higher) {
            return high ? BETTER : WORSE;
        }
        if (direction instanceof Direction.Lower) {
            return high ? WORSE : BETTER;
        }
        if (direction instanceof Direction.WithinBand band) {
            double own = distance(band, value);
            double all = distance(band, centre);
            if (own != all) {
                return own > all ? WORSE : BETTER;
            }
        }
        return high ? HIGH : LOW;
    }

    private static double distance(Direction.WithinBand band, double value) {
        return Math.max(0, Math.max(band.lower() - value, value - band.upper()));
    }
}
