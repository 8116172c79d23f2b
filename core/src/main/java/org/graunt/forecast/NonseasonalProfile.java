package org.graunt.forecast;

/**
 * The profile of models without a season: fitted values are {@code u + v l + w b} in the initial level and trend, so the
 * states follow from two normal equations; for relative errors by Gauss-Newton steps on the same three sequences.
 */
final class NonseasonalProfile extends EtsProfile {

    private static final int STEPS = 12;
    private static final double LEAST_GAIN = 1e-10;
    private static final double SINGULAR = 1e-14;

    private final boolean trended;
    private final boolean relative;
    private final double[] u;
    private final double[] v;
    private final double[] w;
    private final double[] weights;
    private final double[] states2 = new double[2];

    NonseasonalProfile(EtsModel model, double[] observations) {
        super(model, observations, 1);
        trended = model.hasTrend();
        relative = model.multiplicativeError();
        u = new double[n];
        v = new double[n];
        w = new double[n];
        weights = new double[n];
        for (int t = 0; t < n; t++) {
            weights[t] = relative ? 1 / (y[t] * y[t]) : 1;
        }
    }

    @Override
    double[] initialStates() {
        return states2;
    }

    @Override
    double[] seasonOf(double[] free) {
        return new double[0];
    }

    @Override
    double profile(double[] bestStatesSoFar) {
        startFromWeightedLeastSquares();
        if (!relative) {
            return 0.5 * n * Math.log(Math.max(floor, squares()));
        }
        double value = relativeValue(states2[0], states2[1]);
        for (int step = 0; step < STEPS && value < Double.POSITIVE_INFINITY; step++) {
            double l = states2[0];
            double b = states2[1];
            newton(l, b);
            double size = 1;
            double reached = relativeValue(l + stepL, b + stepB);
            while (!(reached < value) && size > 0.02) {
                size *= 0.4;
                reached = relativeValue(l + size * stepL, b + size * stepB);
            }
            if (!(reached < value)) {
                break;
            }
            double gain = value - reached;
            states2[0] = l + size * stepL;
            states2[1] = b + size * stepB;
            value = reached;
            if (gain < LEAST_GAIN) {
                break;
            }
        }
        return value;
    }

    private double stepL;
    private double stepB;

    /** One pass for the three sequences and the sums of their products. */
    private void startFromWeightedLeastSquares() {
        double a = alpha;
        double c = beta;
        double f = phi;
        double lu = 0;
        double bu = 0;
        double lv = 1;
        double bv = 0;
        double lw = 0;
        double bw = 1;
        double vv = 0;
        double vw = 0;
        double ww = 0;
        double vr = 0;
        double wr = 0;
        for (int t = 0; t < n; t++) {
            double mu = lu + f * bu;
            double mv = lv + f * bv;
            double weight = weights[t];
            double e = y[t] - mu;
            u[t] = mu;
            v[t] = mv;
            lu = mu + a * e;
            lv = mv - a * mv;
            vv += weight * mv * mv;
            vr += weight * mv * e;
            if (trended) {
                double mw = lw + f * bw;
                w[t] = mw;
                bu = f * bu + c * e;
                bv = f * bv - c * mv;
                lw = mw - a * mw;
                bw = f * bw - c * mw;
                vw += weight * mv * mw;
                ww += weight * mw * mw;
                wr += weight * mw * e;
            }
        }
        solve(vv, vw, ww, vr, wr);
        states2[0] = stepL;
        states2[1] = stepB;
    }

    private void solve(double vv, double vw, double ww, double vr, double wr) {
        double determinant = vv * ww - vw * vw;
        if (trended && determinant > SINGULAR * vv * ww) {
            stepL = (ww * vr - vw * wr) / determinant;
            stepB = (vv * wr - vw * vr) / determinant;
        } else {
            stepL = vr / vv;
            stepB = 0;
        }
    }

    private double squares() {
        double l = states2[0];
        double b = states2[1];
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double e = y[t] - u[t] - v[t] * l - w[t] * b;
            sum += e * e;
        }
        return sum;
    }

    /** Infinite if a fitted value is not above 0: then there is no relative error. */
    private double relativeValue(double l, double b) {
        double squares = 0;
        double product = 1;
        double logs = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < n; t++) {
            double mu = u[t] + v[t] * l + w[t] * b;
            double e = (y[t] - mu) / mu;
            squares += e * e;
            least = Math.min(least, mu);
            product *= mu;
            if ((t & 15) == 15) {
                logs += Math.log(product);
                product = 1;
            }
        }
        return least > 0
                ? 0.5 * n * Math.log(Math.max(floor, squares)) + logs + Math.log(product)
                : Double.POSITIVE_INFINITY;
    }

    private void newton(double l, double b) {
        double squares = 0;
        for (int t = 0; t < n; t++) {
            double mu = u[t] + v[t] * l + w[t] * b;
            double e = y[t] / mu - 1;
            squares += e * e;
        }
        double scale = n / Math.max(floor, squares);
        double vv = 0;
        double vw = 0;
        double ww = 0;
        double vr = 0;
        double wr = 0;
        for (int t = 0; t < n; t++) {
            double inverse = 1 / (u[t] + v[t] * l + w[t] * b);
            double ratio = y[t] * inverse;
            double weight = (scale * ratio * (3 * ratio - 2) - 1) * inverse * inverse;
            double pull = (scale * ratio * (ratio - 1) - 1) * inverse;
            vv += weight * v[t] * v[t];
            vw += weight * v[t] * w[t];
            ww += weight * w[t] * w[t];
            vr += pull * v[t];
            wr += pull * w[t];
        }
        solve(vv, vw, ww, vr, wr);
    }
}
