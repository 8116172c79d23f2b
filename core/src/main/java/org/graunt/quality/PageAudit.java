package org.graunt.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The figures of one page, solved together: are there whole numbers that make all of them true? If not, the smallest set of
 * statements that contradict each other is named. Immutable: each method returns a fuller page.
 *
 * <pre>{@code
 * PageAudit.page().count("births", 1562).sum("births", "boys", "girls").count("boys", 803).count("girls", 769)
 *         .value("99.17", FigureUnit.PERCENT, "within policy", "births").solve();
 * // births = 1,562; births = boys + girls; boys = 803; girls = 769 cannot all be true
 * }</pre>
 *
 * <p>Quantities are whole numbers and never negative. Each printed value may be rounded half up, half to even or truncated,
 * each by its own rule, unless {@link #with(Rounding...)} says which rule the page keeps.
 */
public final class PageAudit {

    /** Sets of statements are the bits of a long. */
    private static final int MOST_STATEMENTS = 60;

    private static final long CAP = 1_000_000_000_000_000L;

    private final List<Statement> statements;
    private final List<Rounding> roundings;

    private PageAudit(List<Statement> statements, List<Rounding> roundings) {
        this.statements = List.copyOf(statements);
        this.roundings = List.copyOf(roundings);
    }

    /**
     * An empty page, under all rules of rounding.
     *
     * @return the page
     */
    public static PageAudit page() {
        return new PageAudit(List.of(), List.of(Rounding.values()));
    }

    /**
     * The same page under some rules of rounding only.
     *
     * @param rules the rules considered
     * @return the page
     * @throws IllegalArgumentException if there is none
     */
    public PageAudit with(Rounding... rules) {
        if (rules.length == 0) {
            throw new IllegalArgumentException("rules: none, must be at least one");
        }
        return new PageAudit(statements, List.of(rules));
    }

    /**
     * The page with one more statement.
     *
     * @param statement what the page says
     * @return the fuller page
     * @throws IllegalArgumentException if the page has 60 statements already
     */
    public PageAudit and(Statement statement) {
        if (statements.size() == MOST_STATEMENTS) {
            throw new IllegalArgumentException(
                    "statements: more than " + MOST_STATEMENTS + ", must be fewer on one page");
        }
        List<Statement> more = new ArrayList<>(statements);
        more.add(statement);
        return new PageAudit(more, roundings);
    }

    /**
     * The page with a printed count.
     *
     * @param quantity name of the quantity
     * @param count the count
     * @return the fuller page
     * @throws IllegalArgumentException if the count is negative
     */
    public PageAudit count(String quantity, long count) {
        return and(new Statement.Count(quantity, count, count));
    }

    /**
     * The page with bounds of a count.
     *
     * @param quantity name of the quantity
     * @param least the least it is said to be
     * @param most the most it is said to be
     * @return the fuller page
     * @throws IllegalArgumentException if the bounds run backwards or are negative
     */
    public PageAudit between(String quantity, long least, long most) {
        return and(new Statement.Count(quantity, least, most));
    }

    /**
     * The page with a sum.
     *
     * @param total name of the sum
     * @param parts names of its parts
     * @return the fuller page
     * @throws IllegalArgumentException if there is no part
     */
    public PageAudit sum(String total, String... parts) {
        return and(new Statement.Sum(total, List.of(parts)));
    }

    /**
     * The page with a printed value.
     *
     * @param printed the value as printed
     * @param unit what it says of its counts
     * @param numerator name of the numerator
     * @param denominator name of the denominator, which is then not 0
     * @return the fuller page
     * @throws IllegalArgumentException if the value is not a number, or the unit has no counts
     */
    public PageAudit value(String printed, FigureUnit unit, String numerator, String denominator) {
        BigDecimal value = PublishedFigure.of(printed, unit).value().orElseThrow();
        return and(new Statement.Value(value, unit, numerator, denominator));
    }

    /**
     * What the page says.
     *
     * @return the statements, in the order given
     */
    public List<Statement> statements() {
        return statements;
    }

    /**
     * Names of the quantities.
     *
     * @return the names, in the order of their first appearance
     */
    public List<String> quantities() {
        Set<String> names = new LinkedHashSet<>();
        statements.forEach(statement -> names.addAll(statement.quantities()));
        return List.copyOf(names);
    }

    /**
     * Solves all statements together.
     *
     * @return the verdict with its reasons
     */
    public PageFindings solve() {
        IntegerSystem.Answer all = answer(everything());
        Map<String, Long> example = new LinkedHashMap<>();
        if (all.verdict() == Verdict.CONSISTENT) {
            List<String> names = quantities();
            for (int i = 0; i < names.size(); i++) {
                example.put(names.get(i), all.solution()[i].longValueExact());
            }
        }
        if (all.verdict() != Verdict.INCONSISTENT) {
            return new PageFindings(all.verdict(), statements.size(), List.of(), List.of(), example);
        }
        SmallestConflict search =
                new SmallestConflict(statements.size(), set -> answer(set).verdict() != Verdict.INCONSISTENT);
        long conflict = search.find();
        List<Statement> contradicting = new ArrayList<>();
        List<Statement> suspects = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if ((conflict & 1L << i) != 0) {
                contradicting.add(statements.get(i));
                // Only what belongs to every conflict can clear them all, so none outside this one needs to be tried.
                if (search.isPossible(everything() & ~(1L << i))) {
                    suspects.add(statements.get(i));
                }
            }
        }
        return new PageFindings(Verdict.INCONSISTENT, statements.size(), contradicting, suspects, example);
    }

    /**
     * The least and the most a quantity can be if every statement is true.
     *
     * @param quantity its name
     * @return the range, none if the statements contradict each other; {@code Long.MAX_VALUE} where nothing bounds it
     * @throws IllegalArgumentException if the page has no such quantity
     */
    public CountInterval range(String quantity) {
        int index = quantities().indexOf(quantity);
        if (index < 0) {
            throw new IllegalArgumentException("quantity: '" + quantity + "', must be one of " + quantities());
        }
        IntegerSystem.Answer any = answer(everything());
        if (any.verdict() == Verdict.INCONSISTENT) {
            return CountInterval.NONE;
        }
        long inside = any.solution() == null ? 0 : any.solution()[index].longValueExact();
        long least = inside;
        for (long low = 0; low < least; ) {
            long middle = low + (least - low) / 2;
            if (between(quantity, 0, middle).isPossible()) {
                least = middle;
            } else {
                low = middle + 1;
            }
        }
        long most = inside;
        long beyond = Math.max(1, inside);
        while (beyond < CAP && between(quantity, beyond, Long.MAX_VALUE).isPossible()) {
            most = beyond;
            beyond *= 2;
        }
        if (beyond >= CAP) {
            return new CountInterval(least, Long.MAX_VALUE);
        }
        while (most + 1 < beyond) {
            long middle = most + (beyond - most) / 2;
            if (between(quantity, middle, Long.MAX_VALUE).isPossible()) {
                most = middle;
            } else {
                beyond = middle;
            }
        }
        return new CountInterval(least, most);
    }

    private boolean isPossible() {
        return answer(everything()).verdict() != Verdict.INCONSISTENT;
    }

    private long everything() {
        return (1L << statements.size()) - 1;
    }

    private IntegerSystem.Answer answer(long set) {
        List<String> names = quantities();
        List<IntegerSystem.Row> rows = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            if ((set & 1L << i) != 0) {
                rows.addAll(StatementRows.of(statements.get(i), names, roundings));
            }
        }
        return new IntegerSystem(names.size(), rows).solve();
    }

    /** The statements, one a line. */
    @Override
    public String toString() {
        return String.join("\n", statements.stream().map(Statement::toString).toList());
    }
}
