package org.graunt.charts;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds a font that can show given texts, and refuses texts that a font cannot show. */
final class Fonts {

    /** The logical font: on many systems it falls back from one font to another within a text. */
    static final String LOGICAL = Font.SANS_SERIF;

    /** Fonts of one set of widths, so that a drawing measured with one of them is right with any other. */
    private static final List<String> LATIN = List.of("Liberation Sans", "Arial", "Arimo", "Helvetica");

    private static final List<String> CHINESE = List.of(
            "Noto Sans CJK SC",
            "Noto Sans SC",
            "Source Han Sans SC",
            "Source Han Sans CN",
            "PingFang SC",
            "Microsoft YaHei",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "Droid Sans Fallback");

    private final List<String> families;

    private Fonts(List<String> families) {
        this.families = families;
    }

    /** The fonts of this system. */
    static Fonts ofSystem() {
        return System.FONTS;
    }

    /** Some families only, the logical font among them if it is named. */
    static Fonts of(List<String> families) {
        return new Fonts(List.copyOf(families));
    }

    /** Asked for once, and not before it is needed: listing all fonts takes a while. */
    private static final class System {
        static final Fonts FONTS = new Fonts(list());

        private static List<String> list() {
            try {
                return List.of(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
            } catch (InternalError noFontsAtAll) {
                return List.of();
            }
        }
    }

    /**
     * The first family that can show all texts: the usual Latin ones, then the usual Chinese ones, then the logical font,
     * then any other.
     */
    Optional<Font> showing(Collection<String> texts) {
        return inOrder(families).stream()
                .map(family -> new Font(family, Font.PLAIN, 12))
                .filter(font -> texts.stream().allMatch(text -> font.canDisplayUpTo(text) < 0))
                .findFirst();
    }

    /** Families in the order of preference. */
    static List<String> inOrder(List<String> families) {
        List<String> order = new ArrayList<>(LATIN);
        order.addAll(CHINESE);
        order.add(LOGICAL);
        order.retainAll(families);
        families.stream().filter(family -> !order.contains(family)).sorted().forEach(order::add);
        return order;
    }

    /** Whether a family is one that is used unasked, so that another of them may take its place. */
    static boolean isOwnChoice(String family) {
        return family.equals(LOGICAL) || LATIN.contains(family) || CHINESE.contains(family);
    }

    /** Throws if a font cannot show a text. */
    static void requireShows(Font font, String text) {
        int at = font.canDisplayUpTo(text);
        if (at >= 0) {
            int character = text.codePointAt(at);
            throw new MissingFontException("font '" + font.getFamily(Locale.ROOT) + "': cannot show "
                    + Character.getName(character) + " in '" + text
                    + "', and would draw an empty box."
                    + " Install a font that shows every text of the chart (Chinese: Debian and Ubuntu fonts-noto-cjk or fonts-wqy-microhei, Fedora"
                    + " google-noto-sans-cjk-fonts), or pass one with ChartTheme.withFont");
        }
    }

    /** The {@code font-family} of a drawing measured with a font: readers have one or another of these. */
    static String stack(String family) {
        List<String> names = new ArrayList<>();
        if (!family.equals(LOGICAL) && !LATIN.contains(family) && !CHINESE.contains(family)) {
            names.add(family);
        }
        names.addAll(LATIN);
        names.addAll(CHINESE);
        StringBuilder stack = new StringBuilder();
        for (String name : names) {
            String safe = name.replaceAll("[^\\p{L}\\p{N} _-]", "");
            stack.append(safe.contains(" ") ? "\"" + safe + "\"" : safe).append(", ");
        }
        return stack.append("sans-serif").toString();
    }
}
