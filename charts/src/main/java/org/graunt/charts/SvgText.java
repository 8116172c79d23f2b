package org.graunt.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts in a drawing made by JFreeSVG: what each says, and in which font it was measured.
 *
 * @param words the text
 * @param font the font, of the size it was drawn in
 */
record SvgText(String words, Font font) {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** As {@code SVGGraphics2D.drawString} writes it. */
    private static final Pattern ELEMENT = Pattern.compile(
            "<text x='([^']*)' y='([^']*)' style='([^']*)font-family: ([^;]*); font-size: ([0-9]+)px;([^']*)'([^>]*)>([^<]*)</text>");

    /** All texts of a drawing; fonts are looked up by family, first among those given. */
    static List<SvgText> in(String svg, Map<String, Font> fonts) {
        List<SvgText> texts = new ArrayList<>();
        Matcher element = ELEMENT.matcher(svg);
        while (element.find()) {
            texts.add(of(element, fonts));
        }
        return texts;
    }

    /**
     * The drawing with families left to the root element where they are the usual ones, and with the width of each text, so that
     * a reader's font of another width does not spoil the layout.
     */
    static String portable(String svg, Map<String, Font> fonts, String rootFamilies) {
        Matcher element = ELEMENT.matcher(svg);
        StringBuilder out = new StringBuilder();
        while (element.find()) {
            SvgText text = of(element, fonts);
            String families = Fonts.stack(element.group(4));
            String family = families.equals(rootFamilies) ? "" : "font-family: " + families + "; ";
            String written = "<text x='" + element.group(1) + "' y='" + element.group(2) + "' textLength='"
                    + width(text) + "' lengthAdjust='spacingAndGlyphs' style='" + element.group(3) + family
                    + "font-size: " + element.group(5) + "px;" + element.group(6) + "'" + element.group(7) + ">"
                    + element.group(8) + "</text>";
            element.appendReplacement(out, Matcher.quoteReplacement(written));
        }
        return element.appendTail(out).toString();
    }

    private static String width(SvgText text) {
        double width = text.font().getStringBounds(text.words(), EXACT).getWidth();
        return new BigDecimal(width).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static SvgText of(Matcher element, Map<String, Font> fonts) {
        String family = element.group(4);
        int weight = element.group(6).contains("font-weight: bold") ? Font.BOLD : Font.PLAIN;
        float size = Float.parseFloat(element.group(5));
        Font known = fonts.get(family);
        Font font = known == null ? new Font(family, weight, (int) size) : known.deriveFont(weight, size);
        return new SvgText(unescaped(element.group(8)), font);
    }

    private static String unescaped(String words) {
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    /** Text as it stands in an element. */
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
