package org.graunt.quality;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What the audit of a page found.
 *
 * @param verdict consistent if there are whole numbers that make every statement true, inconsistent if there are none,
 *     undecidable if the search did not end within its budget
 * @param statements number of statements on the page
 * @param conflict a smallest set of statements that cannot all be true; empty unless the page is inconsistent
 * @param suspects the statements without any one of which all others can be true: if only one is wrong, it is among them
 * @param example numbers that make every statement true, by quantity; empty unless the page is consistent
 */
public record PageFindings(
        Verdict verdict,
        int statements,
        List<Statement> conflict,
        List<Statement> suspects,
        Map<String, Long> example) {

    /**
     * Copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public PageFindings {
        Objects.requireNonNull(verdict, "verdict");
        conflict = List.copyOf(conflict);
        suspects = List.copyOf(suspects);
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }

    /**
     * The findings in words.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return one or two sentences
     */
    public String sentence(Locale language) {
        Words words = Words.in(language);
        String number = Integer.toString(statements);
        String said =
                words.say("page." + verdict, List.of(number, Integer.toString(conflict.size()), list(words, conflict)));
        return suspects.isEmpty() ? said : said + words.say("page.suspects", List.of(list(words, suspects)));
    }

    private static String list(Words words, List<Statement> statements) {
        return String.join(
                words.say("page.and", List.of()),
                statements.stream().map(Statement::toString).toList());
    }

    /** The findings in English. */
    @Override
    public String toString() {
        return sentence(Locale.ENGLISH);
    }
}
