package org.graunt.charts;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a drawing of JFreeSVG smaller without a change of what is seen: what is said twice or goes without saying is left out. */
final class SvgCompact {

    private static final Pattern STYLE = Pattern.compile("style='([^']*)'");
    private static final Pattern COLOUR = Pattern.compile("rgb\\((\\d+),(\\d+),(\\d+)\\)");
    private static final Pattern CLIP = Pattern.compile("<clipPath id='([^']*)'><path d='([^']*)'/></clipPath>");

    /** A filled rectangle and the line around it, as JFreeChart draws the blocks of a heat map. */
    private static final Pattern BLOCK = Pattern.compile(
            "<rect ([^>]*?) style='(fill:#[0-9a-f]{6})'([^>]*)/><rect \\1 style='([^']*);fill:none'\\3/>");

    /** What SVG takes for granted. */
    private static final Pattern DEFAULTS = Pattern.compile(
            "(?:^|(?<=;)) ?(?:fill-opacity: ?1\\.0|stroke-opacity:1\\.0|stroke-width:1\\.0|shape-rendering:geometricPrecision)(?:;|$)");

    private SvgCompact() {}

    /** The same drawing in fewer bytes, for a drawing of some size. */
    static String of(String svg, int width, int height) {
        String styled = STYLE.matcher(svg)
                .replaceAll(style -> Matcher.quoteReplacement("style='" + style(style.group(1)) + "'"));
        String whole = "M0,0L" + width + ",0L" + width + "," + height + "L0," + height + "L0,0Z";
        String unclipped = styled;
        for (MatchResult clip : CLIP.matcher(styled).results().toList()) {
            if (clip.group(2).equals(whole)) {
                unclipped = unclipped.replace(" clip-path='url(#" + clip.group(1) + ")'", "");
            }
        }
        return BLOCK.matcher(unclipped).replaceAll("<rect $1 style='$2;$4'$3/>");
    }

    private static String style(String style) {
        String hex = COLOUR.matcher(style).replaceAll(SvgCompact::hex);
        String bare = DEFAULTS.matcher(hex).replaceAll("");
        return bare.endsWith(";") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private static String hex(MatchResult colour) {
        StringBuilder hex = new StringBuilder("#");
        for (int channel = 1; channel <= 3; channel++) {
            int part = Integer.parseInt(colour.group(channel));
            hex.append(Character.forDigit(part / 16, 16)).append(Character.forDigit(part % 16, 16));
        }
        return hex.toString();
    }
}
