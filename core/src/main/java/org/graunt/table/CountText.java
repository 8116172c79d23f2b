package org.graunt.table;

import java.util.regex.Pattern;

/**
 * Counts as text. A count is written with plain digits, a point before decimals and perhaps an exponent: {@code 1562}, {@code
 * 12.5}, {@code 1.2E-7}. Full-width digits and the full-width point are read as the digits that they are, since they can mean
 * nothing else; marks of thousands and percent signs are refused, since they can.
 */
final class CountText {

    /** More digits than this do not fit into the 53 bits of a double. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = powers();

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern SIGNED = Pattern.compile("[-\\u2212]\\s*\\d.*");

    private CountText() {}

    private static double[] powers() {
        double[] powers = new double[EXACT_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /**
     * Reads plain digits with at most one point, 15 digits in all: both parts are then exact doubles, and one division is
     * rounded correctly.
     *
     * @return the number, or NaN if the text needs the general way
     */
    static double fast(char[] text, int from, int length) {
        long digits = 0;
        int point = -1;
        if (length == 0 || length > EXACT_DIGITS + 1) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            int digit = text[from + i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (digit == '.' - '0' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        if (point < 0) {
            return length <= EXACT_DIGITS ? digits : Double.NaN;
        }
        return digits / POWERS[length - 1 - point];
    }

    /**
     * Reads a number in the general way.
     *
     * @return the number, or NaN if the text is none or is out of the range of a double
     */
    static double parse(String text) {
        String plain = narrow(text);
        if (!NUMBER.matcher(plain).matches()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(plain);
        return value < Double.POSITIVE_INFINITY ? value : Double.NaN;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(narrow(text)).matches();
    }

    /** Says why a text is no count; the text is neither a number nor a mark. */
    static String problem(String text, CellMarks marks) {
        String plain = narrow(text);
        if (plain.isEmpty()) {
            return "is empty; expected a number, or a mark of a cell without a count: " + marks.describe();
        }
        if (SIGNED.matcher(plain).matches()) {
            return "expected a number that is finite and not negative";
        }
        boolean digits = plain.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (digits && plain.matches("[\\d.,]*,[\\d.,]*")) {
            return "has a comma, which may mark thousands or decimals; expected plain digits such as 1234 or 12.5";
        }
        if (digits && plain.matches("[^%\\u2030]*[%\\u2030]")) {
            return "is a percentage; expected a count";
        }
        if (digits && plain.matches("[\\d.]+([\\s'_\\u2019]+[\\d.]+)+")) {
            return "has something between its digits; expected plain digits such as 1234";
        }
        return "expected a number that is finite and not negative, or a mark of a cell without a count: "
                + marks.describe();
    }

    /** Full-width digits, point, comma and percent sign as the ASCII ones; blanks around taken off. */
    static String narrow(String text) {
        String stripped = strip(text);
        StringBuilder narrow = null;
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c >= '\uFF01' && c <= '\uFF5E') {
                narrow = narrow == null ? new StringBuilder(stripped) : narrow;
                narrow.setCharAt(i, (char) (c - 0xFEE0));
            }
        }
        return narrow == null ? stripped : narrow.toString();
    }

    /** The text without blanks around it: those of ASCII, no-break and ideographic ones. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    static boolean isBlank(char c) {
        return (char) (c - '!') > '~' - '!' && (c <= ' ' || c == '\u00A0' || c == '\u3000');
    }
}
