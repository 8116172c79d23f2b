package org.graunt.charts;

import java.util.Locale;
import java.util.Objects;

/**
 * What every chart can be told: the language, words of the caller's own, and the look. Immutable.
 *
 * <pre>{@code
 * ChartOptions options = ChartOptions.in(Locale.CHINESE).withSource("Statistics Sweden");
 * }</pre>
 *
 * @param language Chinese for a Chinese locale, English for any other; numbers are formatted by it
 * @param title the title, or an empty text to take it from the data
 * @param subtitle the line below the title, or an empty text to take it from the data
 * @param source where the data come from, for the footnote; an empty text for none
 * @param theme the look
 */
public record ChartOptions(Locale language, String title, String subtitle, String source, ChartTheme theme) {

    /**
     * Checks.
     *
     * @throws NullPointerException if a part is null
     */
    public ChartOptions {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(subtitle, "subtitle");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(theme, "theme");
    }

    /**
     * The defaults in a language.
     *
     * @param language the language
     * @return titles taken from the data, no source, the standard theme
     */
    public static ChartOptions in(Locale language) {
        return new ChartOptions(language, "", "", "", ChartTheme.standard());
    }

    /**
     * The same with a title.
     *
     * @param text the title
     * @return the options with that title
     */
    public ChartOptions withTitle(String text) {
        return new ChartOptions(language, text, subtitle, source, theme);
    }

    /**
     * The same with a subtitle.
     *
     * @param text the line below the title
     * @return the options with that subtitle
     */
    public ChartOptions withSubtitle(String text) {
        return new ChartOptions(language, title, text, source, theme);
    }

    /**
     * The same with a source.
     *
     * @param text where the data come from
     * @return the options with that source
     */
    public ChartOptions withSource(String text) {
        return new ChartOptions(language, title, subtitle, text, theme);
    }

    /**
     * The same with another look.
     *
     * @param look the theme
     * @return the options with that theme
     */
    public ChartOptions withTheme(ChartTheme look) {
        return new ChartOptions(language, title, subtitle, source, look);
    }
}
