package org.graunt.quality;

/**
 * How a penalised composite link model fits its groups.
 *
 * @param lambda weight of the penalty on second differences of the log scale
 * @param lambdaAtBound whether lambda was searched for and the search ended at a bound of its range, as it does for counts so
 *     large that nothing is to be smoothed
 * @param deviance twice the sum over groups of {@code y log(y / mu) - (y - mu)}
 * @param effectiveDimension how many free coefficients the curve is worth
 * @param aic deviance plus 2 effective dimensions
 * @param bic deviance plus the log of the number of groups times the effective dimensions
 * @param converged whether the iteration came to rest, or went on by less than counts can tell
 */
public record CompositeFit(
        double lambda,
        boolean lambdaAtBound,
        double deviance,
        double effectiveDimension,
        double aic,
        double bic,
        boolean converged) {}
