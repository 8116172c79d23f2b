package org.graunt.charts;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The look of all charts: quiet lines on white, colours that people with any colour vision can tell apart.
 *
 * <p>The standard palette is that of Okabe and Ito (2008), Color Universal Design, without its yellow, which is too faint on
 * white.
 *
 * @param palette colours of series, in the order in which they are given out
 * @param sequence colours from light to dark, between which ordered series are graded
 * @param ink colour of titles and of what matters most
 * @param muted colour of axes, labels and notes
 * @param grid colour of grid lines and light bands
 * @param background colour behind everything
 * @param font the font to use, or empty to have one chosen that can show every text of the chart
 * @param textSize size of ordinary text, in pixels; titles and notes are in proportion
 */
public record ChartTheme(
        List<Color> palette,
        List<Color> sequence,
        Color ink,
        Color muted,
        Color grid,
        Color background,
        Optional<Font> font,
        float textSize) {

    /** Contrast that the Web Content Accessibility Guidelines ask of text. */
    private static final double TEXT_CONTRAST = 4.5;

    private static final ChartTheme STANDARD = new ChartTheme(
            List.of(
                    new Color(0x0072B2),
                    new Color(0xD55E00),
                    new Color(0x009E73),
                    new Color(0xCC79A7),
                    new Color(0xE69F00),
                    new Color(0x56B4E9),
                    new Color(0x444444)),
            List.of(new Color(0xA6CBE3), new Color(0x3F8FC4), new Color(0x08306B)),
            new Color(0x1A1A1A),
            new Color(0x555555),
            new Color(0xE4E4E4),
            Color.WHITE,
            Optional.empty(),
            13f);

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there are no colours, fewer than two in the sequence, or the text size is not
     *     positive
     */
    public ChartTheme {
        palette = List.copyOf(palette);
        sequence = List.copyOf(sequence);
        Objects.requireNonNull(ink, "ink");
        Objects.requireNonNull(muted, "muted");
        Objects.requireNonNull(grid, "grid");
        Objects.requireNonNull(background, "background");
        Objects.requireNonNull(font, "font");
        if (!(palette.size() >= 1 && sequence.size() >= 2)) {
            throw new IllegalArgumentException("colours: " + palette.size() + " in the palette and " + sequence.size()
                    + " in the sequence, at least 1 and 2 are needed");
        }
        if (!(textSize > 0 && textSize < Float.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("textSize: " + textSize + ", must be positive");
        }
    }

    /**
     * The theme used unless another is asked for.
     *
     * @return the standard theme
     */
    public static ChartTheme standard() {
        return STANDARD;
    }

    /**
     * The same with a font of the caller's, such as one read from a file by {@link Font#createFont}.
     *
     * @param family the font, of any size
     * @return the theme with that font
     */
    public ChartTheme withFont(Font family) {
        return new ChartTheme(palette, sequence, ink, muted, grid, background, Optional.of(family), textSize);
    }

    /**
     * The same with larger or smaller text.
     *
     * @param pixels size of ordinary text
     * @return the theme with that size
     * @throws IllegalArgumentException if the size is not positive
     */
    public ChartTheme withTextSize(float pixels) {
        return new ChartTheme(palette, sequence, ink, muted, grid, background, font, pixels);
    }

    /**
     * A colour for one of several ordered series.
     *
     * @param position position in the order, from 0
     * @param count number of series
     * @return the colour, the darkest for the last position
     */
    public Color graded(int position, int count) {
        double place = count == 1 ? sequence.size() - 1 : (double) position / (count - 1) * (sequence.size() - 1);
        int below = Math.min((int) place, sequence.size() - 2);
        return mix(sequence.get(below), sequence.get(below + 1), place - below);
    }

    /**
     * A colour dark enough to be read as text on the background.
     *
     * @param colour the colour of a series
     * @return the colour itself, or a shade of it that has a contrast of 4.5 to 1
     */
    public Color readable(Color colour) {
        Color shade = colour;
        for (int step = 1; contrast(shade, background) < TEXT_CONTRAST && step <= 20; step++) {
            shade = mix(colour, ink, step / 20.0);
        }
        return shade;
    }

    /** The ink or the background, whichever is the easier to read on a colour. */
    Color legibleOn(Color behind) {
        return contrast(ink, behind) >= contrast(background, behind) ? ink : background;
    }

    /** A colour made paler by a share of the background. */
    Color tint(Color colour, double share) {
        return mix(colour, background, share);
    }

    /** Ratio of the luminances of two colours, from 1 to 21, as the Web Content Accessibility Guidelines define it. */
    static double contrast(Color a, Color b) {
        double first = luminance(a) + 0.05;
        double second = luminance(b) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** A colour on the straight line between two. */
    static Color mix(Color from, Color to, double share) {
        return new Color(
                blend(from.getRed(), to.getRed(), share),
                blend(from.getGreen(), to.getGreen(), share),
                blend(from.getBlue(), to.getBlue(), share));
    }

    private static int blend(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }
}
