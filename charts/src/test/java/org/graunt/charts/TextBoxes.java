package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jfree.chart.JFreeChart;

/** The texts of a chart as its SVG draws them, each with the box it fills. */
final class TextBoxes {

    /** A text and its box: from the top of its letters to the bottom of those that hang below the line. */
    record Box(String words, Rectangle2D bounds) {}

    private static final Pattern TEXT = Pattern.compile(
            "<text x='([^']*)' y='([^']*)' textLength='([^']*)'[^>]*font-size: ([0-9]+)px[^>]*>([^<]*)</text>");

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.2;

    private TextBoxes() {}

    static List<Box> of(JFreeChart chart, int width, int height) {
        Matcher text = TEXT.matcher(ChartFiles.toSvg(chart, width, height, "t-"));
        List<Box> boxes = new ArrayList<>();
        while (text.find()) {
            double size = Double.parseDouble(text.group(4));
            boxes.add(new Box(
                    text.group(5).replace("&apos;", "'").replace("&amp;", "&"),
                    new Rectangle2D.Double(
                            Double.parseDouble(text.group(1)),
                            Double.parseDouble(text.group(2)) - ASCENT * size,
                            Double.parseDouble(text.group(3)),
                            (ASCENT + DESCENT) * size)));
        }
        return boxes;
    }

    static List<String> words(JFreeChart chart, int width, int height) {
        return of(chart, width, height).stream().map(Box::words).toList();
    }

    /** Those of some texts that cover another text of the chart. */
    static List<String> overlaps(List<Box> boxes, Predicate<String> some) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < boxes.size(); j++) {
                boolean checked = some.test(boxes.get(i).words()) && i != j;
                if (checked && boxes.get(i).bounds().intersects(boxes.get(j).bounds())) {
                    overlaps.add(boxes.get(i).words() + " and " + boxes.get(j).words());
                }
            }
        }
        return overlaps;
    }

    /** Checks that no text covers another and that none leaves the picture. */
    static void assertTidy(JFreeChart chart, int width, int height) {
        List<Box> boxes = of(chart, width, height);
        assertThat(boxes).isNotEmpty();
        assertThat(overlaps(boxes, words -> true)).isEmpty();
        Rectangle2D picture = new Rectangle2D.Double(0, 0, width, height);
        assertThat(boxes)
                .allSatisfy(box -> assertThat(picture.contains(box.bounds()))
                        .as(box.words() + " at " + box.bounds())
                        .isTrue());
    }
}
