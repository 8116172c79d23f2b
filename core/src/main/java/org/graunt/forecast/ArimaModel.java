package org.graunt.forecast;

import org.graunt.internal.math.Normal;
import org.graunt.internal.text.Bilingual;

/**
 * An ARIMA model with its coefficients.
 *
 * @param order         the orders
 * @param coefficients  the coefficients in the order p, q, P, Q
 * @param constant      the mean or drift; 0 without one
 * @param logLikelihood the logarithm of the likelihood; infinite where the model leaves no residuals
 * @param observations  how many observations count
 * @param exact         whether the model leaves no residuals
 */
record ArimaModel(
        ArimaOrder order,
        double[] coefficients,
        double constant,
        double logLikelihood,
        int observations,
        boolean exact) {

    /** Roots closer to the unit circle than this mark a model with a near-unit root. */
    private static final double NEAREST_ROOT = 1.01;

    /** Akaike's criterion corrected for short series. */
    double aicc() {
        double k = order.parameters();
        return observations > k + 1
                ? -2 * logLikelihood + 2 * k * observations / (observations - k - 1)
                : Double.POSITIVE_INFINITY;
    }

    /** Whether every root of both polynomials keeps its distance from the unit circle. */
    boolean isClearOfUnitRoots() {
        ArmaPolynomials polynomials = polynomials();
        return isClear(polynomials.ar(), 1) && isClear(polynomials.ma(), -1);
    }

    /** The polynomial in {@code 1.01 B} is stationary exactly when all roots in B are beyond 1.01. */
    private static boolean isClear(double[] polynomial, int sign) {
        double[] scaled = new double[polynomial.length];
        double power = sign;
        for (int i = 0; i < scaled.length; i++) {
            power *= NEAREST_ROOT;
            scaled[i] = power * polynomial[i];
        }
        return PartialAutocorrelations.fromCoefficients(scaled, scaled.length);
    }

    ArmaPolynomials polynomials() {
        ArmaPolynomials polynomials = new ArmaPolynomials(order);
        polynomials.setCoefficients(coefficients);
        return polynomials;
    }

    /** What the model says of the periods after the last; the limits are normal and take the coefficients as known. */
    Forecast forecast(Request request) {
        Series series = request.series();
        ArmaPolynomials polynomials = polynomials();
        DiffuseFilter filter = new DiffuseFilter(series.raw(), order);
        double[] fitted = filter.filter(polynomials.ar(), polynomials.ma(), constant);
        if (!filter.isDetermined()) {
            throw new UnsuitableSeriesException("values: too many are missing for the differences of " + order
                    + ", which need each season at least once, in " + series);
        }
        double[] mean = new double[request.horizon()];
        double[] variance = new double[request.horizon()];
        filter.forecast(polynomials.ma(), mean, variance);
        double sigma2 = exact ? 0 : filter.sumOfSquares() / (observations - order.parameters() + 1);
        Forecast.Builder builder = Forecast.builder(order.toString(), series, mean);
        limits(builder, request.levels(), mean, variance, sigma2);
        parameters(builder);
        int missing = series.length() - observations - order.differenced();
        if (missing > 0) {
            builder.note(
                    missing + (missing == 1 ? " missing value was" : " missing values were")
                            + " skipped by the Kalman filter",
                    missing + "个缺失值由卡尔曼滤波跳过");
        }
        if (exact) {
            builder.note(
                    series.isConstant()
                            ? Series.CONSTANT
                            : new Bilingual(
                                    "The model has no residuals: the limits have no width, which says nothing of the future.",
                                    "模型没有残差：区间宽度为零，不能说明未来。"));
        } else {
            builder.likelihood(logLikelihood, order.parameters(), observations);
        }
        return builder.fitted(fitted).sigma2(sigma2).build();
    }

    private static void limits(
            Forecast.Builder builder, double[] levels, double[] mean, double[] variance, double sigma2) {
        double[][] lower = new double[levels.length][mean.length];
        double[][] upper = new double[levels.length][mean.length];
        for (int i = 0; i < levels.length; i++) {
            double z = Normal.upperQuantile((1 - levels[i]) / 2);
            for (int h = 0; h < mean.length; h++) {
                double half = z * Math.sqrt(variance[h] * sigma2);
                lower[i][h] = mean[h] - half;
                upper[i][h] = mean[h] + half;
            }
        }
        builder.limits(levels, lower, upper);
    }

    private void parameters(Forecast.Builder builder) {
        int from = 0;
        from = parameters(builder, "ar", from, order.p());
        from = parameters(builder, "ma", from, order.q());
        from = parameters(builder, "sar", from, order.seasonalP());
        parameters(builder, "sma", from, order.seasonalQ());
        if (order.constant()) {
            builder.parameter(order.constantName(), constant);
        }
    }

    private int parameters(Forecast.Builder builder, String name, int from, int n) {
        for (int i = 0; i < n; i++) {
            builder.parameter(name + (i + 1), coefficients[from + i]);
        }
        return from + n;
    }
}
