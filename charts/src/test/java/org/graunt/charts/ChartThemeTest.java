package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChartThemeTest {

    private static final ChartTheme THEME = ChartTheme.standard();

    @Test
    void writesInColoursThatCanBeRead() {
        for (Color colour : THEME.palette()) {
            assertThat(ChartTheme.contrast(THEME.readable(colour), THEME.background()))
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(ChartTheme.contrast(THEME.muted(), THEME.background())).isGreaterThanOrEqualTo(4.5);
        assertThat(ChartTheme.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
    }

    @Test
    void gradesFromTheLightestToTheDarkest() {
        assertThat(THEME.graded(0, 5)).isEqualTo(THEME.sequence().get(0));
        assertThat(THEME.graded(4, 5)).isEqualTo(THEME.sequence().get(2));
        assertThat(THEME.graded(0, 1)).isEqualTo(THEME.sequence().get(2));
    }

    @Test
    void refusesTextOfNoSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THEME.withTextSize(0))
                .withMessageContaining("textSize: 0.0");
    }

    @Test
    void growsAllTextTogether() {
        Style style = Style.of(ChartOptions.in(Locale.ENGLISH).withTheme(THEME.withTextSize(20)), List.of());
        assertThat(style.text().getSize()).isEqualTo(20);
        assertThat(style.sized(1.4, Font.BOLD).getSize()).isEqualTo(28);
    }
}
