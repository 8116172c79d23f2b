package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, texts, doubles, booleans and null: all that files of results need. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static Object read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static Object parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    /** A text with one field a line and lists of numbers in one line, so that changes can be read line by line. */
    static String text(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, "\n", text);
        return text.append('\n').toString();
    }

    private static void write(Object value, String newLine, StringBuilder text) {
        if (value instanceof Map<?, ?> fields) {
            String separator = newLine + "  ";
            text.append('{');
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                text.append(separator)
                        .append(quoted(String.valueOf(field.getKey())))
                        .append(": ");
                write(field.getValue(), newLine + "  ", text);
                separator = "," + newLine + "  ";
            }
            text.append(fields.isEmpty() ? "}" : newLine + "}");
        } else if (value instanceof List<?> items) {
            boolean flat = items.stream().noneMatch(item -> item instanceof Map);
            String separator = flat ? "" : newLine + "  ";
            text.append('[');
            for (Object item : items) {
                text.append(separator);
                write(item, newLine + "  ", text);
                separator = flat ? ", " : "," + newLine + "  ";
            }
            text.append(flat ? "]" : newLine + "]");
        } else if (value instanceof Number number) {
            text.append(number(number.doubleValue()));
        } else {
            text.append(value instanceof String string ? quoted(string) : String.valueOf(value));
        }
    }

    private static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        return Double.isFinite(value) ? Double.toString(value) : quoted(Double.toString(value));
    }

    private static String quoted(String string) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(string)) + '"';
    }

    static Map<String, Object> object(Object value, String what) {
        if (value instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((name, field) -> copy.put(String.valueOf(name), field));
            return copy;
        }
        throw new IllegalArgumentException(what + ": " + value + ", must be a JSON object");
    }

    static List<?> list(Object value, String what) {
        if (value instanceof List<?> items) {
            return items;
        }
        throw new IllegalArgumentException(what + ": " + value + ", must be a JSON array");
    }

    static double number(Object value, String what) {
        if (value instanceof Double number) {
            return number;
        }
        throw new IllegalArgumentException(what + ": " + value + ", must be a number");
    }
}
