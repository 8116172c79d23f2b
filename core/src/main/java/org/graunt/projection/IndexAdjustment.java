package org.graunt.projection;

/** How the index {@code k(t)} of a {@link LeeCarter} model is fitted again once {@code a(x)} and {@code b(x)} are known. */
public enum IndexAdjustment {

    /** Not at all: {@code k(t)} as least squares on the logarithms of the rates give it. */
    NONE,

    /**
     * So that each year's total of events is met: {@code sum over x of P exp(a + b k) = sum over x of P m}, with {@code P} person-years. It
     * has one solution only if no {@code b(x)} is negative, and is refused otherwise. Source: Lee and Carter (1992), Modeling and
     * forecasting US mortality, JASA 87.
     */
    DT,

    /**
     * By the Poisson likelihood of each year's events by age: {@code sum over x of P b (exp(a + b k) - m) = 0}. It has one solution
     * whatever the signs of {@code b(x)}. Source: Booth, Maindonald and Smith (2002), Applying Lee-Carter under conditions of
     * variable mortality decline, Population Studies 56.
     */
    DXT,

    /**
     * So that each year's life expectancy at birth is met. For deaths only, by ages from 0 to an open group. Source: Lee and
     * Miller (2001), Evaluating the performance of the Lee-Carter method, Demography 38.
     */
    E0
}
