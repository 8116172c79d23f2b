package org.graunt.charts;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;

/** Numbers without their sign: both sides of the pyramid count persons. */
final class UnsignedFormat extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final NumberFormat plain;

    UnsignedFormat(NumberFormat plain) {
        this.plain = plain;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
        return plain.format(Math.abs(number), to, position);
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
        return plain.format(Math.abs(number), to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
        return plain.parse(source, position);
    }
}
