package org.graunt.charts;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Ages, the open one with a plus sign and nothing beyond it. */
final class OpenAgeFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final NumberFormat plain;
    private final int open;

    OpenAgeFormat(NumberFormat plain, int open) {
        this.plain = plain;
        this.open = open;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        if (number > open) {
            return to;
        }
        StringBuffer text = plain.format(number, to, position);
        return number == open ? text.append('+') : text;
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        return plain.parse(source, position);
    }
}
