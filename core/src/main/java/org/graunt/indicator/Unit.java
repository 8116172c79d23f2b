package org.graunt.indicator;

import java.util.Locale;
import org.graunt.internal.text.Sentences;

/** The unit an indicator is given in: a factor on the bare number, and the words for it. */
public enum Unit {
    /** A share of a whole, times 100. */
    PERCENT(100, "%", "%", "%"),
    /** A rate per 1,000 persons or person-years. */
    PER_THOUSAND(1000, "per 1,000", "\u2030", "per 1,000"),
    /** Boys per 100 girls. */
    PER_HUNDRED_GIRLS(100, "boys per 100 girls", "\u7537/100\u5973", "per 100"),
    /** Children per woman over her life. */
    CHILDREN_PER_WOMAN(1, "children per woman", "\u5b69\u5b50/\u5987\u5973", "per woman"),
    /** Girls per woman over her life. */
    GIRLS_PER_WOMAN(1, "girls per woman", "\u5973\u5b69/\u5987\u5973", "per woman"),
    /** Years of age. */
    YEARS(1, "years", "\u5c81", "years"),
    /** A bare ratio of two counts. */
    RATIO(1, "ratio", "\u6bd4\u503c", "");

    private final double scale;
    private final String english;
    private final String chinese;
    private final String symbol;

    Unit(double scale, String english, String chinese, String symbol) {
        this.scale = scale;
        this.english = english;
        this.chinese = chinese;
        this.symbol = symbol;
    }

    /**
     * The factor from the bare number to this unit.
     *
     * @return 100 for percent, 1,000 for per 1,000, 1 where nothing is multiplied
     */
    public double scale() {
        return scale;
    }

    /**
     * The unit in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return the words, as an axis title shows them
     */
    public String label(Locale language) {
        return Sentences.isChinese(language) ? chinese : english;
    }

    /**
     * The unit in short, as it follows a number.
     *
     * @return for example {@code %}; empty for a bare ratio
     */
    public String symbol() {
        return symbol;
    }
}
