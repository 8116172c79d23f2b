package org.graunt.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Codes the labels of one column as integers without making a string a row: texts are looked up by their characters, and a
 * text is turned into its standard form when it is first met. Texts of one standard form share a code.
 */
final class LabelCodes {

    private final String column;
    private final AxisReader reader;
    private final TableFormatException.Source source;

    private final List<String> labels = new ArrayList<>();
    private final List<Long> firstLines = new ArrayList<>();
    private final Map<String, Integer> codeByLabel = new HashMap<>();

    /** Open addressing: position in {@link #texts} plus one, or 0. */
    private int[] slots = new int[64];

    private char[][] texts = new char[32][];
    private int[] codes = new int[32];
    private int size;

    /** By position, that of the text which came after it the last time. */
    private int[] following = new int[32];

    /** Position of the text of the row before; -1 before the first. */
    private int last = -1;

    LabelCodes(String column, AxisReader reader, TableFormatException.Source source) {
        this.column = column;
        this.reader = reader;
        this.source = source;
    }

    String column() {
        return column;
    }

    /** Labels in their standard form, in the order first met. */
    List<String> labels() {
        return labels;
    }

    /** The line on which the label of a code was first met. */
    long firstLine(int code) {
        return firstLines.get(code);
    }

    /**
     * The code of a text; a new text must be one that the axis understands. Rows of a table come in an order: mostly a text is
     * that of the row before or the one that followed it the last time, and both are tried before the text is looked up.
     */
    int code(long line, char[] buffer, int from, int length) {
        if (last < 0) {
            last = search(line, buffer, from, length);
        } else if (!matches(texts[last], buffer, from, length)) {
            int before = last;
            int expected = following[before];
            last = matches(texts[expected], buffer, from, length) ? expected : search(line, buffer, from, length);
            following[before] = last;
        }
        return codes[last];
    }

    /** Position of a text. */
    private int search(long line, char[] buffer, int from, int length) {
        int slot = hash(buffer, from, length) & (slots.length - 1);
        while (slots[slot] != 0) {
            int position = slots[slot] - 1;
            if (matches(texts[position], buffer, from, length)) {
                return position;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return add(line, Arrays.copyOfRange(buffer, from, from + length));
    }

    /** Labels are short: a plain loop is faster here than a call that checks ranges first. */
    private static boolean matches(char[] text, char[] buffer, int from, int length) {
        if (text.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text[i] != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] buffer, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash ^ hash >>> 15;
    }

    private int add(long line, char[] text) {
        String raw = new String(text);
        String label;
        try {
            label = reader.standard(raw);
        } catch (IllegalArgumentException e) {
            throw source.fault(line, column, raw, e.getMessage());
        }
        Integer code = codeByLabel.get(label);
        if (code == null) {
            code = labels.size();
            codeByLabel.put(label, code);
            labels.add(label);
            firstLines.add(line);
        }
        if (size == texts.length) {
            grow();
        }
        texts[size] = text;
        codes[size] = code;
        following[size] = size;
        put(size);
        return size++;
    }

    private void grow() {
        texts = Arrays.copyOf(texts, size * 2);
        codes = Arrays.copyOf(codes, size * 2);
        following = Arrays.copyOf(following, size * 2);
        slots = new int[slots.length * 2];
        for (int position = 0; position < size; position++) {
            put(position);
        }
    }

    private void put(int position) {
        char[] text = texts[position];
        int slot = hash(text, 0, text.length) & (slots.length - 1);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = position + 1;
    }
}
