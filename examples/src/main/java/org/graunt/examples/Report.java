package org.graunt.examples;

import java.util.List;
import org.graunt.table.Tabular;
import org.jfree.chart.JFreeChart;

/**
 * A report before it is written: sections of paragraphs, tables and charts.
 *
 * @param sections the sections, in order
 */
record Report(List<Section> sections) {

    Report {
        sections = List.copyOf(sections);
    }

    /**
     * A part of the report under one title.
     *
     * @param id short name, unique in the report
     * @param title the title
     * @param blocks what it holds, in order
     * @param notes source and licence, in small print
     */
    record Section(String id, String title, List<Block> blocks, List<String> notes) {
        Section {
            blocks = List.copyOf(blocks);
            notes = List.copyOf(notes);
        }
    }

    /** One thing in a section. */
    sealed interface Block {}

    /**
     * A paragraph.
     *
     * @param text its words
     */
    record Paragraph(String text) implements Block {}

    /**
     * A chart.
     *
     * @param id name of its files
     * @param chart the chart
     * @param height its height in pixels, for a width of {@link #WIDTH}
     */
    record Figure(String id, JFreeChart chart, int height) implements Block {
        static final int WIDTH = 900;
    }

    /**
     * A table: all of it as CSV, some of it on the page.
     *
     * @param id name of its file
     * @param caption its title
     * @param table the whole table, for the file
     * @param headings titles of the columns shown
     * @param rows the rows shown
     * @param notes what a reader must know, in small print
     */
    record Grid(String id, String caption, Tabular table, List<Cell> headings, List<Row> rows, List<String> notes)
            implements Block {
        Grid {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A row of a table shown.
     *
     * @param cells its cells
     */
    record Row(List<Cell> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell of a table shown.
     *
     * @param text what it says
     * @param number whether it is a number, set to the right
     */
    record Cell(String text, boolean number) {
        static Cell text(String text) {
            return new Cell(text, false);
        }

        static Cell number(String text) {
            return new Cell(text, true);
        }
    }
}
