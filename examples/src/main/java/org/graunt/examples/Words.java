package org.graunt.examples;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.Unit;

/** The report's sentences and number formats in one language. */
final class Words {

    private final ResourceBundle bundle;
    private final Locale language;

    Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "org.graunt.examples.report",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    /** A sentence with its places filled; numbers are passed as text, already formatted. */
    String say(String key, Object... texts) {
        return new MessageFormat(bundle.getString(key), language).format(texts);
    }

    String axis(String name) {
        String key = "axis." + name;
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    String count(double number) {
        return decimals(number, 0);
    }

    String value(Estimate estimate, Unit unit) {
        return decimals(estimate.value(), decimalsOf(unit));
    }

    String lower(Estimate estimate, Unit unit) {
        return decimals(estimate.lower(), decimalsOf(unit));
    }

    String upper(Estimate estimate, Unit unit) {
        return decimals(estimate.upper(), decimalsOf(unit));
    }

    String percent(double level) {
        NumberFormat format = NumberFormat.getInstance(language);
        return format.format(level * 100);
    }

    private static int decimalsOf(Unit unit) {
        return unit == Unit.PER_HUNDRED_GIRLS || unit == Unit.YEARS ? 1 : 2;
    }

    private String decimals(double number, int decimals) {
        NumberFormat format = NumberFormat.getInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return Double.isInfinite(number) ? "\u221e" : format.format(number);
    }
}
