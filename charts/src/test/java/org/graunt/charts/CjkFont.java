package org.graunt.charts;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What the tests need to know of the fonts of the machine. */
final class CjkFont {

    private static final String PROBE = "出生人口性别比";

    private CjkFont() {}

    /** Skips a test where no font shows Chinese, unless the build demands one: the test then fails by itself. */
    static void assumePresent() {
        assumeTrue(
                Boolean.getBoolean("graunt.require.tools")
                        || Fonts.ofSystem().showing(List.of(PROBE)).isPresent(),
                "no font with Chinese on this machine");
    }

    /** A font of this machine that shows Latin and no Chinese; every machine with fonts has one. */
    static Font latinOnly() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT))
                .map(family -> new Font(family, Font.PLAIN, 12))
                .filter(font -> font.canDisplayUpTo("Aå% –") < 0 && !font.canDisplay('出'))
                .findFirst()
                .orElseThrow();
    }
}
