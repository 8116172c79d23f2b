package org.graunt.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * One thing that validation found.
 *
 * @param severity how much it matters
 * @param code what it is, such as {@code SUMS_DIFFER}; {@link Validation} lists them
 * @param table the table, or the two tables, it was found in
 * @param labels where: label by axis, in the order of the axes; empty if it concerns the whole table
 * @param numbers what: number by name, in the order of the sentence
 * @param texts names that belong to the sentence, such as another area
 */
public record Finding(
        Severity severity,
        String code,
        String table,
        Map<String, String> labels,
        Map<String, Double> numbers,
        List<String> texts) {

    /**
     * Copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(table, "table");
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
        texts = List.copyOf(texts);
    }

    /**
     * The finding in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return one sentence
     */
    public String sentence(Locale language) {
        List<String> words = new ArrayList<>();
        words.add(table);
        words.add(labels.isEmpty() ? "@place.all" : place());
        numbers.values().forEach(number -> words.add(Words.count(number)));
        words.addAll(texts);
        return Words.in(language).say("finding." + code, words);
    }

    String place() {
        return String.join(", ", labels.values());
    }

    /** Severity, code and the sentence in English. */
    @Override
    public String toString() {
        return severity + " " + code + ": " + sentence(Locale.ENGLISH);
    }
}
