package org.graunt.forecast;

/**
 * A series does not suit a method: it is too short, has missing values, or values that the method's scale does not admit.
 * A {@link Combination} leaves such a member out and says why; any other exception is an error of the call.
 */
public final class UnsuitableSeriesException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * The reason.
     *
     * @param message what of the series does not suit which method
     */
    public UnsuitableSeriesException(String message) {
        super(message);
    }
}
