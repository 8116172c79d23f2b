package org.graunt.indicator;

import java.util.Locale;
import org.graunt.internal.text.Sentences;

/** What an interval is about. */
public enum Inference {
    /**
     * The process that produced the counts: what the value might have been if the counts are one draw of it. The only reading
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
            case PROCESS -> chinese ? "将这些计数视为潜在过程的一次实现" : "if the counts are one draw of an underlying process";
            case SAMPLING -> chinese ? "由样本推断总体" : "for the population that was sampled";
        };
    }
}
