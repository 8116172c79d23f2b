package org.graunt.charts;

import org.graunt.estimate.Estimate;
import org.graunt.indicator.Direction;
import org.graunt.indicator.RowState;

/** A row of a chart of ratios: a name, and an estimate or the state that says why there is none. */
record RatioRow(String name, Estimate estimate, RowState state) {
    boolean isDrawn() {
        return state == RowState.VALUE;
    }

    boolean isOutside(Direction.WithinBand band) {
        return isDrawn() && (estimate.lower() > band.upper() || estimate.upper() < band.lower());
    }
}
