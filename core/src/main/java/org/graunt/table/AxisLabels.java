package org.graunt.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of one axis in all blocks of a table. Blocks may be met in any order and by several threads; labels are in the
 * order of the rows nevertheless.
 */
final class AxisLabels {

    private final String column;
    private final AxisReader reader;

    private final Map<String, Integer> codes = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    AxisLabels(String column, AxisReader reader) {
        this.column = column;
        this.reader = reader;
    }

    /** Where a label stands first: {@code index} counts the labels first met in that block. */
    record Place(String label, int block, int index, long line) {

        private boolean isBefore(Place other) {
            return block < other.block;
        }
    }

    String column() {
        return column;
    }

    /** Takes in the labels of a block; gives by code in the block the code in the table. */
    synchronized int[] merge(int block, LabelCodes met) {
        List<String> labels = met.labels();
        int[] merged = new int[labels.size()];
        for (int i = 0; i < merged.length; i++) {
            Place place = new Place(labels.get(i), block, i, met.firstLine(i));
            Integer code = codes.putIfAbsent(place.label(), places.size());
            if (code == null) {
                merged[i] = places.size();
                places.add(place);
            } else {
                merged[i] = code;
                if (place.isBefore(places.get(code))) {
                    places.set(code, place);
                }
            }
        }
        return merged;
    }

    int size() {
        return places.size();
    }

    /** Labels by code. */
    List<String> byCode() {
        return places.stream().map(Place::label).toList();
    }

    /** Where a label that was met stands first. */
    Place first(String label) {
        return places.get(codes.get(label));
    }

    /** Labels in the order first met. */
    List<String> labels() {
        return places.stream()
                .sorted(Comparator.comparingInt(Place::block).thenComparingInt(Place::index))
                .map(Place::label)
                .toList();
    }

    AxisReader reader() {
        return reader;
    }
}
