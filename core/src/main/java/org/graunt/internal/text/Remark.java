package org.graunt.internal.text;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a reader of a result must know, in both languages.
 *
 * @param english one line
 * @param chinese the same
 */
public record Remark(String english, String chinese) {

    /**
     * Checks the remark.
     *
     * @throws NullPointerException if a language is null
     */
    public Remark {
        Objects.requireNonNull(english, "note");
        Objects.requireNonNull(chinese, "note in Chinese");
    }

    /**
     * The remark for a reader.
     *
     * @param language the reader's language
     * @return Chinese for Chinese, English for any other
     */
    public String in(Locale language) {
        return Sentences.isChinese(language) ? chinese : english;
    }

    /**
     * Remarks for a reader.
     *
     * @param remarks the remarks
     * @param language the reader's language
     * @return one line a remark
     */
    public static List<String> in(List<Remark> remarks, Locale language) {
        Objects.requireNonNull(language, "language");
        return remarks.stream().map(remark -> remark.in(language)).toList();
    }
}
