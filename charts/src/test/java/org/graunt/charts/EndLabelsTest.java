package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndLabelsTest {

    @Test
    void leavesLabelsThatDoNotTouchWhereTheirLinesEnd() {
        assertThat(EndLabels.spread(new double[] {10, 40, 90}, 15, 0, 100)).containsExactly(10, 40, 90);
    }

    @Test
    void pushesLabelsThatWouldOverlapApartAroundTheirMiddle() {
        assertThat(EndLabels.spread(new double[] {50, 50, 53}, 15, 0, 100))
                .containsExactly(new double[] {36, 51, 66}, within(1e-9));
    }

    @Test
    void keepsLabelsInsideThePlot() {
        assertThat(EndLabels.spread(new double[] {99, 100}, 15, 0, 100)).containsExactly(85, 100);
        assertThat(EndLabels.spread(new double[] {0, 1}, 15, 0, 100)).containsExactly(0, 15);
    }

    @Test
    void neverOverlapsWhereThereIsRoom() {
        Random random = new Random(8);
        for (int trial = 0; trial < 500; trial++) {
            double[] wanted =
                    random.doubles(2 + random.nextInt(6), 0, 400).sorted().toArray();
            double[] places = EndLabels.spread(wanted, 16, 0, 400);
            for (int i = 1; i < places.length; i++) {
                assertThat(places[i] - places[i - 1])
                        .as(Arrays.toString(wanted))
                        .isGreaterThanOrEqualTo(16 - 1e-9);
            }
            assertThat(places[0]).isGreaterThanOrEqualTo(-1e-9);
            assertThat(places[places.length - 1]).isLessThanOrEqualTo(400 + 1e-9);
        }
    }
}
