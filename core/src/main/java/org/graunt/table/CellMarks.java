package org.graunt.table;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands in the value column of a table where there is no count. Marks are compared as they stand, blanks around them
 * aside; a text that is neither a number nor a mark is an error.
 *
 * @param missing marks of counts that exist but were not given; the empty text stands for an empty field
 * @param suppressed marks of counts that were withheld
 * @param notApplicable marks of cells with nothing to count
 */
public record CellMarks(Set<String> missing, Set<String> suppressed, Set<String> notApplicable) {

    /** Empty field or {@code NA}: missing; {@code *}: suppressed; {@code .}: not applicable. */
    public static final CellMarks STANDARD = new CellMarks(Set.of("", "NA"), Set.of("*"), Set.of("."));

    /**
     * Copies the marks.
     *
     * @throws IllegalArgumentException if one mark has two meanings, or if a mark could be read as a number
     */
    public CellMarks {
        missing = copy(missing);
        suppressed = copy(suppressed);
        notApplicable = copy(notApplicable);
        Set<String> seen = new LinkedHashSet<>();
        for (Set<String> marks : java.util.List.of(missing, suppressed, notApplicable)) {
            for (String mark : marks) {
                if (!seen.add(mark)) {
                    throw new IllegalArgumentException("marks: '" + mark + "', has two meanings; expected one");
                }
                if (CountText.isNumber(mark)) {
                    throw new IllegalArgumentException(
                            "marks: '" + mark + "', is a number; expected a text that is none");
                }
            }
        }
    }

    private static Set<String> copy(Set<String> marks) {
        Set<String> stripped =
                marks.stream().map(CountText::strip).collect(Collectors.toCollection(java.util.TreeSet::new));
        return java.util.Collections.unmodifiableSet(stripped);
    }

    /** The state a text stands for, or null if it is no mark. */
    CellState stateOf(String text) {
        if (missing.contains(text)) {
            return CellState.MISSING;
        }
        if (suppressed.contains(text)) {
            return CellState.SUPPRESSED;
        }
        return notApplicable.contains(text) ? CellState.NOT_APPLICABLE : null;
    }

    /** All marks with their meaning, for messages. */
    String describe() {
        return "missing " + quoted(missing) + ", suppressed " + quoted(suppressed) + ", not applicable "
                + quoted(notApplicable);
    }

    private static String quoted(Set<String> marks) {
        return marks.isEmpty()
                ? "(none)"
                : marks.stream().map(mark -> "'" + mark + "'").collect(Collectors.joining(" or "));
    }
}
