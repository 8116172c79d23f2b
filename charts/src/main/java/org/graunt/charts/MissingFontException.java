package org.graunt.charts;

/**
 * Thrown instead of drawing empty boxes, when no font at hand can show a text of the chart. The message names the text, and
 * what to install.
 */
public final class MissingFontException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the text that cannot be shown, the font tried, and the remedy
     */
    MissingFontException(String message) {
        super(message);
    }
}
