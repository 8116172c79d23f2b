package org.graunt.forecast;

import java.util.Arrays;
import org.graunt.internal.math.NelderMead;

/**
 * The Theta method (Assimakopoulos and Nikolopoulos 2000, <em>The theta model: a decomposition approach to forecasting</em>)
 * and its dynamic optimised form (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016, <em>Models for optimising the
 * theta method and their relationship to state space models</em>). Seasons are not modelled; series need to be complete.
 */
public final class Theta implements Forecaster {

    private static final double LEAST_ALPHA = 0.1;
    private static final double MOST_ALPHA = 0.99;
    private static final int ALPHAS = 10;
    /** The greatest share of the line, for a theta of 100. */
    private static final double MOST_SHARE = 0.99;

    private final boolean dynamic;

    private Theta(boolean dynamic) {
        this.dynamic = dynamic;
    }

    /**
     * The standard method, in the form of Hyndman and Billah (2003, <em>Unmasking the Theta method</em>): simple exponential
     * smoothing with half the least-squares slope as drift,
     * {@code l(n) + b (h - 1 + (1 - (1 - alpha)^n) / alpha)}, with variance {@code s^2 (1 + (h - 1) alpha^2)}.
     *
     * @return the method
     */
    public static Theta standard() {
        return new Theta(false);
    }

    /**
     * The dynamic optimised Theta model: {@code mu(t) = l(t-1) + (1 - 1/theta) ((1 - alpha)^(t-1) A(t) + (1 - (1 - alpha)^t)
     * / alpha B(t))}, A and B the least-squares line through the observations before t, l their exponential smoothing. Alpha
     * (0.1 to 0.99), theta (1 to 100) and the starting level minimise the sum of squared errors from the third observation
     * on. The variance is {@code s^2 (1 + (h - 1) alpha^2)}, which leaves out that the line moves too.
     *
     * @return the method
     */
    public static Theta dynamicOptimised() {
        return new Theta(true);
    }

    @Override
    public String name() {
        return dynamic ? "Dynamic optimised Theta" : "Theta";
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return dynamic ? 6 : 4;
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.ofComplete(this, series, horizon, levels);
        return dynamic ? dynamic(request) : standard(request);
    }

    private Forecast standard(Request request) {
        Series series = request.series();
        double[] y = series.raw();
        EtsModel model = EtsModel.parse("ANN");
        EtsRun smooth = new EtsRun(model, EtsProfile.fit(model, y, 1), y);
        double alpha = smooth.parameters.alpha();
        double slope = 0.5 * RobustLine.leastSquaresSlope(y);
        double[] mean = means(alpha, slope, smooth.level, y.length, request.horizon());
        double[] fitted = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            fitted[t] = smooth.fitted[t] + slope * (1 - Math.pow(1 - alpha, t)) / alpha;
        }
        Forecast.Builder builder = Forecast.builder(name(), series, mean)
                .parameter("alpha", alpha)
                .parameter("half_slope", slope)
                .parameter("last_level", smooth.level)
                .fitted(fitted)
                .sigma2(smooth.sigma2());
        return Gaussian.limits(builder, request.levels(), mean, variances(alpha, smooth.sigma2(), mean.length))
                .build();
    }

    static double[] means(double alpha, double halfSlope, double lastLevel, int n, int horizon) {
        double[] mean = new double[horizon];
        double start = (1 - Math.pow(1 - alpha, n)) / alpha;
        for (int i = 0; i < horizon; i++) {
            mean[i] = lastLevel + halfSlope * (i + start);
        }
        return mean;
    }

    static double[] variances(double alpha, double sigma2, int horizon) {
        double[] variances = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            variances[i] = sigma2 * (1 + i * alpha * alpha);
        }
        return variances;
    }

    private Forecast dynamic(Request request) {
        Series series = request.series();
        double[] y = series.raw();
        DynamicFit fit = new DynamicFit(y);
        double[] values = new double[ALPHAS];
        int least = 0;
        for (int i = 0; i < ALPHAS; i++) {
            values[i] = fit.squares(alphaAt(i));
            least = values[i] < values[least] ? i : least;
        }
        NelderMead search = new NelderMead(
                new double[] {LEAST_ALPHA},
                new double[] {MOST_ALPHA},
                1e-10 * (values[least] + Double.MIN_NORMAL),
                200);
        search.minimise(point -> fit.squares(point[0]), new double[] {alphaAt(least)}, new double[] {0.05});
        double alpha = search.point()[0];
        double sigma2 = fit.squares(alpha) / Math.max(1, y.length - 5);
        double[] fitted = Arrays.copyOf(fit.fitted(), y.length);
        double[] mean = fit.means(alpha, request.horizon());
        Forecast.Builder builder = Forecast.builder(name(), series, mean)
                .parameter("alpha", alpha)
                .parameter("theta", 1 / (1 - fit.share))
                .parameter("l", fit.start)
                .fitted(fitted)
                .sigma2(sigma2);
        return Gaussian.limits(builder, request.levels(), mean, variances(alpha, sigma2, mean.length))
                .build();
    }

    private static double alphaAt(int i) {
        return LEAST_ALPHA + (MOST_ALPHA - LEAST_ALPHA) * i / (ALPHAS - 1);
    }

    /** For a given alpha the fitted values are linear in the starting level and in {@code 1 - 1/theta}. */
    private static final class DynamicFit {

        private final double[] y;
        private final double[] smooth;
        private final double[] fade;
        private final double[] line;
        private double start;
        private double share;

        DynamicFit(double[] y) {
            this.y = y;
            smooth = new double[y.length];
            fade = new double[y.length];
            line = new double[y.length];
        }

        /** Sum of squared errors from the third observation on, with level and theta at their best. */
        double squares(double alpha) {
            Line past = new Line();
            double level = 0;
            double power = 1;
            for (int t = 0; t < y.length; t++) {
                smooth[t] = level;
                fade[t] = power;
                line[t] = past.part(alpha, power);
                level += alpha * (y[t] - level);
                power *= 1 - alpha;
                past.add(y[t]);
            }
            double vv = 0;
            double vw = 0;
            double ww = 0;
            double vr = 0;
            double wr = 0;
            for (int t = 2; t < y.length; t++) {
                double r = y[t] - smooth[t];
                vv += fade[t] * fade[t];
                vw += fade[t] * line[t];
                ww += line[t] * line[t];
                vr += fade[t] * r;
                wr += line[t] * r;
            }
            double determinant = vv * ww - vw * vw;
            share = determinant > 1e-12 * vv * ww ? (vv * wr - vw * vr) / determinant : 0;
            share = Math.min(MOST_SHARE, Math.max(0, share));
            start = (vr - share * vw) / vv;
            double sum = 0;
            for (int t = 2; t < y.length; t++) {
                double e = y[t] - smooth[t] - start * fade[t] - share * line[t];
                sum += e * e;
            }
            return sum;
        }

        double[] fitted() {
            double[] fitted = new double[y.length];
            for (int t = 0; t < y.length; t++) {
                fitted[t] = t < 2 ? Double.NaN : smooth[t] + start * fade[t] + share * line[t];
            }
            return fitted;
        }

        /** Forecasts take the place of the observations that the line and the level wait for. */
        double[] means(double alpha, int horizon) {
            Line past = new Line();
            double level = start;
            double power = 1;
            double[] mean = new double[horizon];
            for (int t = 0; t < y.length + horizon; t++) {
                double value = t < y.length ? y[t] : level + share * past.part(alpha, power);
                if (t >= y.length) {
                    mean[t - y.length] = value;
                }
                level += alpha * (value - level);
                power *= 1 - alpha;
                past.add(value);
            }
            return mean;
        }
    }

    /** The least-squares line through the values so far, against 1, 2, ... */
    private static final class Line {

        private int n;
        private double sum;
        private double products;

        void add(double value) {
            n++;
            sum += value;
            products += n * value;
        }

        /** {@code (1 - alpha)^(t-1) A + (1 - (1 - alpha)^t) / alpha B}, t the next time; power is {@code (1 - alpha)^(t-1)}. */
        double part(double alpha, double power) {
            if (n == 0) {
                return 0;
            }
            double slope = n == 1 ? 0 : (12 * products - 6 * (n + 1.0) * sum) / (n * ((double) n * n - 1));
            double intercept = sum / n - slope * 0.5 * (n + 1);
            return power * intercept + (1 - power * (1 - alpha)) / alpha * slope;
        }
    }
}
