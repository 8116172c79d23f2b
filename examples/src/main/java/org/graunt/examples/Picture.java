package org.graunt.examples;

import java.util.Objects;
import org.jfree.chart.JFreeChart;

/**
 * One picture of the gallery, in one language.
 *
 * @param id name of its file
 * @param chart the drawing
 * @param width width in pixels
 * @param height height in pixels
 * @param reading what it says, in a sentence
 * @param code the line that made it
 */
record Picture(String id, JFreeChart chart, int width, int height, String reading, String code) {

    static final int WIDTH = 760;
    static final int HEIGHT = 440;

    Picture(String id, JFreeChart chart, int height, String reading, String code) {
        this(id, chart, WIDTH, height, reading, code);
    }

    Picture {
        Objects.requireNonNull(chart, id);
    }
}
