package org.graunt.indicator;

import java.util.Locale;
import org.graunt.internal.text.Sentences;

/** What an interval is about. */
public enum Inference {
    /**
     * The process that produced the counts: what the value might have been if the year is one draw of it. The only reading
     * open to a complete count or a register, which have no sampling error.
     */
    PROCESS,
    /** The population from which a sample was drawn. Refused for complete counts and registers. */
    SAMPLING;

    /**
     * The reading in words, to stand beside an interval.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return the words
     */
    public String label(Locale language) {
        boolean chinese = Sentences.isChinese(language);
        return switch (this) {
            case PROCESS ->
                chinese
                        ? "\u5c06\u8be5\u5e74\u89c6\u4e3a\u6f5c\u5728\u8fc7\u7a0b\u7684\u4e00\u6b21\u5b9e\u73b0"
                        : "if the year is one draw of an underlying process";
            case SAMPLING ->
                chinese ? "\u7531\u6837\u672c\u63a8\u65ad\u603b\u4f53" : "for the population that was sampled";
        };
    }
}
