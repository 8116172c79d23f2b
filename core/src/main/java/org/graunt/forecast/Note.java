package org.graunt.forecast;

import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.text.Sentences;

/** What a reader of a forecast must know, in both languages. */
record Note(String english, String chinese) {

    static final Note CONSTANT = new Note(
            "The series is constant: the limits have no width, which says nothing of the future.",
            "序列为常数：区间宽度为零，不能说明未来。");

    Note {
        Objects.requireNonNull(english, "note");
        Objects.requireNonNull(chinese, "note in Chinese");
    }

    String in(Locale language) {
        return Sentences.isChinese(language) ? chinese : english;
    }
}
