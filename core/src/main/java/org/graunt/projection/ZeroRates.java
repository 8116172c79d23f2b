package org.graunt.projection;

/** What a model of the logarithms of rates does with a rate of 0, which has none. */
public enum ZeroRates {

    /** Refuses it, and names the first. */
    REFUSE,

    /** Takes half an event in its place, {@code 0.5 / P} with {@code P} person-years of the cell; exposures must be known. */
    HALF_EVENT,

    /** Takes the smallest rate above 0 of the same age in any year; an age without any event is refused. */
    SMALLEST_OF_AGE
}
