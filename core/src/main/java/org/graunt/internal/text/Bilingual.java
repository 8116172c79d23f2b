package org.graunt.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line of text for readers, such as what they must know of a result, in both languages.
 *
 * @param english one line
 * @param chinese the same
 */
public record Bilingual(String english, String chinese) {

    /**
     * Checks the text.
     *
     * @throws NullPointerException if a language is null
     */
    public Bilingual {
        Objects.requireNonNull(english, "text");
        Objects.requireNonNull(chinese, "text in Chinese");
    }

    /**
     * The text for a reader.
     *
     * @param language the reader's language
     * @return Chinese for Chinese, English for any other
     */
    public String in(Locale language) {
        return Sentences.isChinese(language) ? chinese : english;
    }

    /**
     * Texts for a reader.
     *
     * @param texts the texts
     * @param language the reader's language
     * @return one line a text
     */
    public static List<String> in(List<Bilingual> texts, Locale language) {
        Objects.requireNonNull(language, "language");
        return texts.stream().map(text -> text.in(language)).toList();
    }
}
