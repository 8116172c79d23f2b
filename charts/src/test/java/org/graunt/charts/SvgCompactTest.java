package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SvgCompactTest {

    private static String compact(String svg) {
        return SvgCompact.of(svg, 300, 200);
    }

    @Test
    void leavesOutWhatGoesWithoutSaying() {
        assertThat(compact("<line x1='0' style='stroke-width:1.0;stroke:rgb(85,5,255);stroke-opacity:1.0'/>"))
                .isEqualTo("<line x1='0' style='stroke:#5505ff'/>");
        assertThat(compact("<text style='fill: rgb(0,0,0); fill-opacity: 1.0; font-size: 11px;'>1</text>"))
                .isEqualTo("<text style='fill: #000000; font-size: 11px'>1</text>");
        assertThat(compact("<g style='fill:rgb(1,2,3);fill-opacity:0.5'/>"))
                .isEqualTo("<g style='fill:#010203;fill-opacity:0.5'/>");
    }

    @Test
    void clipsByTheWholeDrawingNoMore() {
        String clips = "<clipPath id='c0'><path d='M0,0L300,0L300,200L0,200L0,0Z'/></clipPath>"
                + "<clipPath id='c1'><path d='M9,9L300,9L300,200L9,200L9,9Z'/></clipPath>";
        assertThat(compact(clips + "<rect x='1' clip-path='url(#c0)'/><rect x='2' clip-path='url(#c1)'/>"))
                .isEqualTo(clips + "<rect x='1'/><rect x='2' clip-path='url(#c1)'/>");
    }

    @Test
    void drawsABlockAndItsOutlineAsOne() {
        assertThat(compact("<rect x='1' y='2' style='fill:rgb(0,0,9)'/>"
                        + "<rect x='1' y='2' style='stroke:rgb(0,0,9);stroke-linecap:square;fill:none'/>"))
                .isEqualTo("<rect x='1' y='2' style='fill:#000009;stroke:#000009;stroke-linecap:square'/>");
        String apart = "<rect x='1' style='fill:#000009'/><rect x='2' style='stroke:#000009;fill:none'/>";
        assertThat(compact(apart)).isEqualTo(apart);
    }

    @Test
    void leavesWordsAlone() {
        String words = "<text x='1'>rgb(1,2,3); fill-opacity: 1.0; clip-path</text>";
        assertThat(compact(words)).isEqualTo(words);
    }
}
