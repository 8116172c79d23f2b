package org.graunt.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a small JSON file that knows where it stands, so that a fault in it can be named by line and path.
 *
 * @param source the file
 * @param path the keys that lead here, such as {@code tables.births.kind}; empty at the top
 * @param line the line of the value, from 1
 * @param character the character in that line, from 1
 * @param content a String, a Double, a Boolean, a list or a map of values, or null
 */
record JsonValue(TableFormatException.Source source, String path, long line, long character, Object content) {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Reads a whole text, which must hold one value and nothing after it. */
    static JsonValue parse(String text, TableFormatException.Source source) {
        if (text.isBlank()) {
            throw source.fault("is empty; expected a JSON object");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            JsonValue value = read(parser, source, "");
            if (parser.nextToken() != null) {
                throw at(parser.currentTokenLocation(), source, "", null)
                        .fault("text follows the end of the JSON object");
            }
            return value;
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            long line = where == null ? 1 : where.getLineNr();
            long character = where == null ? 1 : where.getColumnNr();
            throw source.fault(line, character, "", null, "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static JsonValue read(JsonParser parser, TableFormatException.Source source, String path) {
        TokenStreamLocation start = parser.currentTokenLocation();
        JsonToken token = parser.currentToken();
        Object content = switch (token) {
            case START_OBJECT -> object(parser, source, path);
            case START_ARRAY -> array(parser, source, path);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
        return at(start, source, path, content);
    }

    private static JsonValue at(
            TokenStreamLocation where, TableFormatException.Source source, String path, Object content) {
        return new JsonValue(source, path, where.getLineNr(), where.getColumnNr(), content);
    }

    private static Map<String, JsonValue> object(JsonParser parser, TableFormatException.Source source, String path) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            TokenStreamLocation where = parser.currentTokenLocation();
            String name = parser.currentName();
            String inner = path.isEmpty() ? name : path + "." + name;
            parser.nextToken();
            if (fields.put(name, read(parser, source, inner)) != null) {
                throw source.fault(where.getLineNr(), where.getColumnNr(), inner, null, "this key stands twice");
            }
        }
        return fields;
    }

    private static List<JsonValue> array(JsonParser parser, TableFormatException.Source source, String path) {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, source, path + "[" + items.size() + "]"));
        }
        return items;
    }

    /** A fault of this value as a whole. */
    TableFormatException fault(String problem) {
        boolean simple = content instanceof String || content instanceof Double || content instanceof Boolean;
        return source.fault(line, character, path, simple ? shown() : null, problem);
    }

    private String shown() {
        return content instanceof Double number ? CountFormat.plain(number) : String.valueOf(content);
    }

    private TableFormatException notA(String kind) {
        return fault(content == null ? "is null, expected " + kind : "expected " + kind);
    }

    String text() {
        if (content instanceof String text) {
            return text;
        }
        throw notA("a text in quotes");
    }

    double number() {
        if (content instanceof Double number) {
            return number;
        }
        throw notA("a number");
    }

    @SuppressWarnings("unchecked")
    List<JsonValue> items() {
        if (content instanceof List<?> items) {
            return (List<JsonValue>) items;
        }
        throw notA("a list in square brackets");
    }

    /** The fields of an object whose keys the user chooses. */
    @SuppressWarnings("unchecked")
    Map<String, JsonValue> fields() {
        if (content instanceof Map<?, ?> fields) {
            return (Map<String, JsonValue>) fields;
        }
        throw notA("an object in braces");
    }

    /** The fields of an object that may have the given keys only. */
    Map<String, JsonValue> fields(List<String> keys) {
        Map<String, JsonValue> fields = fields();
        fields.forEach((key, value) -> {
            if (!keys.contains(key)) {
                throw value.source.fault(
                        value.line,
                        value.character,
                        value.path,
                        null,
                        "no such key, expected " + Axis.nearest(key, keys));
            }
        });
        return fields;
    }

    /** A field that must be there. */
    JsonValue required(String key) {
        return optional(key)
                .orElseThrow(() -> source.fault(line, character, path, null, "the key '" + key + "' is missing"));
    }

    Optional<JsonValue> optional(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    boolean isText() {
        return content instanceof String;
    }

    /** The constant of an enum that is written in lower case with hyphens. */
    <E extends Enum<E>> E constant(Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text())) {
                return constant;
            }
            words.add(word);
        }
        throw fault("expected " + Axis.nearest(text(), words));
    }
}
