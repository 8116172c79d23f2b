package org.graunt.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the rows of a table are to be read. {@link #standard()} reads UTF-8 with calendar years, counts in a column named {@code
 * count}, no columns but those of {@link Axes}, and the {@linkplain CellMarks#STANDARD standard marks}.
 *
 * @param calendar the calendar to which periods belong
 * @param charset the encoding of the file
 * @param value the name of the column that holds the counts
 * @param marks what stands in that column where there is no count
 * @param labels by axis, what labels of the file mean: {@code method: {皮埋: implant}}
 * @param axes columns that are axes of the user's own
 * @param ignored columns that are not read
 * @param areas the tree of areas, if rows of parent areas may stand among those of leaves
 */
public record ReadOptions(
        StatisticalYear calendar,
        Charset charset,
        String value,
        CellMarks marks,
        Map<String, Map<String, String>> labels,
        List<String> axes,
        List<String> ignored,
        Optional<AreaTree> areas) {

    private static final ReadOptions STANDARD = new ReadOptions(
            StatisticalYear.CALENDAR,
            StandardCharsets.UTF_8,
            "count",
            CellMarks.STANDARD,
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /** Checks and copies. */
    public ReadOptions {
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(marks, "marks");
        Objects.requireNonNull(areas, "areas");
        Map<String, Map<String, String>> copy = new HashMap<>();
        labels.forEach((axis, meanings) -> copy.put(axis, Map.copyOf(meanings)));
        labels = Map.copyOf(copy);
        axes = List.copyOf(axes);
        ignored = List.copyOf(ignored);
    }

    /**
     * The options that hold where nothing is stated.
     *
     * @return the options
     */
    public static ReadOptions standard() {
        return STANDARD;
    }

    /**
     * The same with another calendar.
     *
     * @param newCalendar the calendar to which periods belong
     * @return the new options
     */
    public ReadOptions withCalendar(StatisticalYear newCalendar) {
        return new ReadOptions(newCalendar, charset, value, marks, labels, axes, ignored, areas);
    }

    /**
     * The same with another encoding.
     *
     * @param newCharset the encoding of the file, such as {@code Charset.forName("GB18030")}
     * @return the new options
     */
    public ReadOptions withCharset(Charset newCharset) {
        return new ReadOptions(calendar, newCharset, value, marks, labels, axes, ignored, areas);
    }

    /**
     * The same with another column of counts.
     *
     * @param column the name of the column that holds the counts
     * @return the new options
     */
    public ReadOptions withValue(String column) {
        return new ReadOptions(calendar, charset, column, marks, labels, axes, ignored, areas);
    }

    /**
     * The same with other marks.
     *
     * @param newMarks what stands in the column of counts where there is no count
     * @return the new options
     */
    public ReadOptions withMarks(CellMarks newMarks) {
        return new ReadOptions(calendar, charset, value, newMarks, labels, axes, ignored, areas);
    }

    /**
     * The same with meanings for the labels of one axis.
     *
     * @param axis the axis
     * @param meanings by label of the file, the label it stands for
     * @return the new options
     */
    public ReadOptions withLabels(String axis, Map<String, String> meanings) {
        Map<String, Map<String, String>> all = new HashMap<>(labels);
        all.put(axis, meanings);
        return new ReadOptions(calendar, charset, value, marks, all, axes, ignored, areas);
    }

    /**
     * The same with axes of the user's own.
     *
     * @param columns the columns that are such axes
     * @return the new options
     */
    public ReadOptions withAxes(String... columns) {
        return new ReadOptions(calendar, charset, value, marks, labels, Arrays.asList(columns), ignored, areas);
    }

    /**
     * The same with columns that are left aside.
     *
     * @param columns the columns that are not read
     * @return the new options
     */
    public ReadOptions withIgnored(String... columns) {
        return new ReadOptions(calendar, charset, value, marks, labels, axes, Arrays.asList(columns), areas);
    }

    /**
     * The same with a tree of areas.
     *
     * @param tree the tree; rows of parent areas are checked against their leaves and left out
     * @return the new options
     */
    public ReadOptions withAreas(AreaTree tree) {
        return new ReadOptions(calendar, charset, value, marks, labels, axes, ignored, Optional.of(tree));
    }
}
