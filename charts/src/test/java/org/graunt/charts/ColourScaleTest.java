package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class ColourScaleTest {

    private static final NiceScale SCALE = new NiceScale(0, 10, 2);
    private static final ChartTheme THEME = ChartTheme.standard();

    @Test
    void lightnessIsThatOfTheInternationalCommissionOnIllumination() {
        assertThat(ColourScale.lightness(Color.WHITE)).isCloseTo(100, within(1e-9));
        assertThat(ColourScale.lightness(Color.BLACK)).isZero();
        // sRGB grey 119 is the usual 50 % of lightness, 50.03 by the formula
        assertThat(ColourScale.lightness(new Color(119, 119, 119))).isCloseTo(50.03, within(0.01));
        assertThat(ColourScale.lightness(new Color(2, 2, 2))).isCloseTo(0.548, within(0.001));
    }

    @Test
    void equalDifferencesOfNumbersAreEqualDifferencesOfLightness() {
        for (ColourScale colours :
                new ColourScale[] {ColourScale.fromZero(THEME, SCALE), ColourScale.sequential(THEME, SCALE)}) {
            double step = (ColourScale.lightness(colours.colour(0)) - ColourScale.lightness(colours.colour(10))) / 10;
            for (int value = 0; value < 10; value++) {
                double here = ColourScale.lightness(colours.colour(value));
                double next = ColourScale.lightness(colours.colour(value + 1));
                // colours have 256 levels a channel and 256 shades, each good to about 0.4
                assertThat(here - next).isCloseTo(step, within(0.9));
            }
        }
    }

    @Test
    void partsAtTheReferenceEvenIfItIsNotInTheMiddle() {
        ColourScale colours = ColourScale.diverging(THEME, 2, SCALE);
        assertThat(ColourScale.lightness(colours.colour(2))).isGreaterThan(89);
        assertThat(colours.colour(10).getRed()).isGreaterThan(colours.colour(10).getBlue());
        assertThat(colours.colour(0).getBlue()).isGreaterThan(colours.colour(0).getRed());
        // 2 below is no darker than 2 above, though the scale ends there
        assertThat(ColourScale.lightness(colours.colour(0)))
                .isCloseTo(ColourScale.lightness(colours.colour(4)), within(1.5));
    }

    @Test
    void numbersBeyondTheEndsHaveTheColoursOfTheEnds() {
        ColourScale colours = ColourScale.fromZero(THEME, SCALE);
        assertThat(colours.getPaint(-5)).isEqualTo(colours.getPaint(0)).isEqualTo(Color.WHITE);
        assertThat(colours.getPaint(50)).isEqualTo(colours.getPaint(10));
        assertThat(colours.getLowerBound()).isZero();
        assertThat(colours.getUpperBound()).isEqualTo(10);
    }
}
