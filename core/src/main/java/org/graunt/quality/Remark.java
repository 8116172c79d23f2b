package org.graunt.quality;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that an audit checked.
 *
 * @param verdict what this check found
 * @param code the kind of check and outcome, such as {@code value.contradicts}
 * @param texts the numbers and names that the sentence is made of, as they are printed
 */
public record Remark(Verdict verdict, String code, List<String> texts) {

    /**
     * Copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public Remark {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(code, "code");
        texts = List.copyOf(texts);
    }

    static Remark of(Verdict verdict, String code, String... texts) {
        return new Remark(verdict, code, List.of(texts));
    }

    /**
     * The check in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return a clause without a stop at its end
     */
    public String sentence(Locale language) {
        return Words.in(language).say(code, texts);
    }
}
