package org.graunt.fertility;

import java.util.Locale;
import java.util.Objects;
import org.graunt.table.AgeGroups;

/**
 * Coale and Trussell's {@code M} and {@code m}: how high marital fertility is and how far it is controlled, from marital fertility
 * rates of five-year groups, {@code r = M n exp(m v)} with natural fertility {@code n} and the pattern of control {@code v} of ages
 * 20-24 to 45-49. {@code m = 0} is natural fertility; {@code m} above 0.2 is read as control. Fitted by a
 * regression of {@code ln(r / n)} on {@code v} over the groups used. Source: Coale and Trussell (1978), Technical note: finding the two
 * parameters that specify a model schedule of marital fertility, Population Index 44.
 *
 * @param level {@code M}, marital fertility against natural fertility at ages 20 to 24
 * @param control {@code m}, 0 for natural fertility
 * @param meanSquaredError of the regression: above 0.005 the model fits badly, after the source
 */
public record MaritalFertility(double level, double control, double meanSquaredError) {

    private static final int FIRST = 20;
    private static final int WIDTH = 5;
    private static final double[] NATURAL = {.460, .431, .395, .322, .167, .024};
    private static final double[] DEPARTURE = {0, -.279, -.667, -1.042, -1.414, -1.671};

    /**
     * Fits both parameters over ages 20 to 44, as the source advises: the last group's rates are small and noisy.
     *
     * @param marital rates of births in marriage per married woman and year, with the groups 20-24 to 40-44
     * @return the parameters
     * @throws IllegalArgumentException if a group is lacking or has a rate of 0
     */
    public static MaritalFertility fit(FertilitySchedule marital) {
        Objects.requireNonNull(marital, "marital");
        int groups = NATURAL.length - 1;
        double[] y = new double[groups];
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < groups; i++) {
            y[i] = Math.log(rate(marital, i) / NATURAL[i]);
            meanX += DEPARTURE[i] / groups;
            meanY += y[i] / groups;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < groups; i++) {
            xx += (DEPARTURE[i] - meanX) * (DEPARTURE[i] - meanX);
            xy += (DEPARTURE[i] - meanX) * (y[i] - meanY);
        }
        double control = xy / xx;
        double constant = meanY - control * meanX;
        double squares = 0;
        for (int i = 0; i < groups; i++) {
            double residual = y[i] - constant - control * DEPARTURE[i];
            squares += residual * residual;
        }
        return new MaritalFertility(Math.exp(constant), control, squares / groups);
    }

    private static double rate(FertilitySchedule marital, int i) {
        int age = FIRST + WIDTH * i;
        AgeGroups ages = marital.ages();
        int group = ages.indexOf(age);
        if (!(group >= 0 && ages.lower(group) == age && ages.width(group) == WIDTH)) {
            throw new IllegalArgumentException(
                    "marital: ages " + ages + ", must have the group " + age + "-" + (age + WIDTH - 1));
        }
        if (!(marital.rate(age) > 0)) {
            throw new IllegalArgumentException(
                    "marital: rate 0 at age " + ages.label(group) + ", must be above 0 for its logarithm");
        }
        return marital.rate(age);
    }

    /**
     * Marital fertility rates of the parameters.
     *
     * @return rates of births in marriage per married woman and year at ages 20-24 to 45-49
     */
    public FertilitySchedule schedule() {
        double[] rates = new double[NATURAL.length];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = level * NATURAL[i] * Math.exp(control * DEPARTURE[i]);
        }
        return FertilitySchedule.ofRates(AgeGroups.ofWidth(WIDTH, FIRST, FIRST + WIDTH * rates.length - 1), rates);
    }

    /**
     * The parameters.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "marital fertility, M = %.4f, m = %.4f, MSE %.5f", level, control, meanSquaredError);
    }
}
