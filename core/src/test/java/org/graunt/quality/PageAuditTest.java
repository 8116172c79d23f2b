package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PageAuditTest {

    private static final PageAudit COUNTY = PageAudit.page()
            .count("births", 1562)
            .sum("births", "boys", "girls")
            .value("99.17", FigureUnit.PERCENT, "within policy", "births")
            .sum("births", "within policy", "outside policy")
            .value("0.06", FigureUnit.PERCENT, "higher order outside policy", "births")
            .value("0.22", FigureUnit.RATIO, "abortions", "births")
            .value("105.80", FigureUnit.PER_HUNDRED, "boys", "girls");

    @Test
    void aTruePageIsConsistentAndItsUnprintedCountsAreFound() {
        assertThat(COUNTY.solve().verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(COUNTY.solve().example()).containsEntry("boys", 803L).containsEntry("girls", 759L);
        assertThat(COUNTY.range("within policy")).isEqualTo(new CountInterval(1549, 1549));
        assertThat(COUNTY.range("outside policy")).isEqualTo(new CountInterval(13, 13));
        assertThat(COUNTY.range("higher order outside policy")).isEqualTo(new CountInterval(1, 1));
        assertThat(COUNTY.range("abortions")).isEqualTo(new CountInterval(336, 359));
        assertThat(COUNTY.with(Rounding.HALF_UP).range("abortions")).isEqualTo(new CountInterval(336, 351));
    }

    @Test
    void theSmallestConflictIsNamed() {
        PageFindings findings = COUNTY.count("girls", 775).solve();

        assertThat(findings.verdict()).isEqualTo(Verdict.INCONSISTENT);
        assertThat(findings.conflict().stream().map(Statement::toString))
                .containsExactlyInAnyOrder(
                        "births = 1,562",
                        "births = boys + girls",
                        "100 x boys / girls prints as 105.80",
                        "girls = 775");
        assertThat(findings.sentence(Locale.ENGLISH))
                .startsWith("Of the 8 statements these 4 cannot all be true: births = 1,562;")
                .contains("If only one statement is wrong, it is among these:");
        assertThat(findings.sentence(Locale.CHINESE)).startsWith("8 条陈述中，以下 4 条不能同时成立：births = 1,562；");
    }

    @Test
    void figure6StandsAloneAgainstItsPage() {
        PageFindings findings = COUNTY.count("served", 42_376)
                .count("married women", 43_115)
                .value("99.15", FigureUnit.PERCENT, "served", "married women")
                .solve();

        assertThat(findings.conflict()).hasSize(3).allMatch(s -> s.toString().matches(".*(served|married).*"));
        assertThat(findings.suspects()).hasSameElementsAs(findings.conflict());
    }

    @Test
    void ratesOfOneBaseMustFitOnePopulation() {
        PageAudit page = PageAudit.page()
                .count("births", 1562)
                .count("deaths", 1171)
                .value("8.01", FigureUnit.PER_MILLE, "births", "population")
                .value("6.01", FigureUnit.PER_MILLE, "deaths", "population");

        assertThat(page.solve().verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(page.range("population").from()).isGreaterThan(194_000);
        assertThat(page.range("population").to()).isLessThan(196_000);
        assertThat(page.value("2.11", FigureUnit.PER_MILLE, "increase", "population")
                        .sum("births", "deaths", "increase")
                        .solve()
                        .verdict())
                .isEqualTo(Verdict.INCONSISTENT);
    }

    @Test
    void whatNothingBoundsIsUnbounded() {
        PageAudit page = PageAudit.page().value("50.0", FigureUnit.PERCENT, "x", "n");

        assertThat(page.range("n").to()).isEqualTo(Long.MAX_VALUE);
        assertThat(page.range("n").from()).isEqualTo(2);
        assertThatThrownBy(() -> page.range("m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'m'");
    }

    /**
     * Up to eight statements about three numbers. Brute force tries all numbers up to 60. A conflict must be one to brute force
     * too, and no smaller set may be one: where brute force finds none among its numbers, larger ones must be shown that do.
     */
    @Property(tries = 200)
    void agreesWithBruteForceOnSmallSystems(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] names = {"a", "b", "c"};
        PageAudit page = PageAudit.page();
        for (String name : names) {
            page = page.between(name, 0, 9);
        }
        int more = 2 + random.nextInt(4);
        for (int i = 0; i < more; i++) {
            page = page.and(anyStatement(random, names));
        }
        List<Statement> statements = page.statements();
        Set<Long> possible = trueTogether(statements);
        long all = (1L << statements.size()) - 1;

        PageFindings findings = page.solve();

        assertThat(findings.verdict()).isEqualTo(isPossible(all, possible) ? Verdict.CONSISTENT : Verdict.INCONSISTENT);
        if (findings.verdict() == Verdict.CONSISTENT) {
            assertThat(statements).allMatch(statement -> holds(statement, findings.example()));
            return;
        }
        long conflict = 0;
        for (Statement statement : findings.conflict()) {
            conflict |= 1L << statements.indexOf(statement);
        }
        assertThat(isPossible(conflict, possible)).isFalse();
        for (long set = 1; set <= all; set++) {
            if (Long.bitCount(set) < findings.conflict().size() && !isPossible(set, possible)) {
                PageAudit part = PageAudit.page();
                for (int i = 0; i < statements.size(); i++) {
                    part = (set & 1L << i) == 0 ? part : part.and(statements.get(i));
                }
                PageFindings larger = part.solve();
                assertThat(part.statements()).as("%s", part).allMatch(statement -> holds(statement, larger.example()));
            }
        }
    }

    private static boolean holds(Statement statement, Map<String, Long> numbers) {
        if (!numbers.keySet().containsAll(statement.quantities())) {
            return false;
        }
        if (statement instanceof Statement.Value value) {
            return holds(
                    value,
                    numbers.get(value.numerator()).intValue(),
                    numbers.get(value.denominator()).intValue());
        }
        int[] three = new int[3];
        numbers.forEach((name, number) -> three[name.charAt(0) - 'a'] = number.intValue());
        return holds(statement, null, three);
    }

    private static Statement anyStatement(SplittableRandom random, String[] names) {
        int first = random.nextInt(3);
        String a = names[first];
        String b = names[(first + 1) % 3];
        String c = names[(first + 2) % 3];
        return switch (random.nextInt(4)) {
            case 0 -> new Statement.Sum(a, List.of(b, c));
            case 1 -> {
                long count = random.nextInt(10);
                yield new Statement.Count(a, count, count);
            }
            case 2 ->
                new Statement.Value(
                        new BigDecimal(BigInteger.valueOf(random.nextInt(11)), -1), FigureUnit.PERCENT, a, b);
            default -> new Statement.Value(BigDecimal.valueOf(random.nextInt(25), 1), FigureUnit.RATIO, a, b);
        };
    }

    private static boolean isPossible(long set, Set<Long> possible) {
        return possible.stream().anyMatch(together -> (set & ~together) == 0);
    }

    /** For each triple of numbers the statements that hold of it, as bits. */
    private static Set<Long> trueTogether(List<Statement> statements) {
        int top = 60;
        boolean[][][] holds = new boolean[statements.size()][][];
        for (int i = 0; i < holds.length; i++) {
            if (statements.get(i) instanceof Statement.Value value) {
                holds[i] = new boolean[top + 1][top + 1];
                for (int x = 0; x <= top; x++) {
                    for (int n = 1; n <= top; n++) {
                        holds[i][x][n] = holds(value, x, n);
                    }
                }
            }
        }
        Set<Long> found = new HashSet<>();
        int[] numbers = new int[3];
        for (numbers[0] = 0; numbers[0] <= top; numbers[0]++) {
            for (numbers[1] = 0; numbers[1] <= top; numbers[1]++) {
                for (numbers[2] = 0; numbers[2] <= top; numbers[2]++) {
                    long together = 0;
                    for (int i = 0; i < holds.length; i++) {
                        if (holds(statements.get(i), holds[i], numbers)) {
                            together |= 1L << i;
                        }
                    }
                    found.add(together);
                }
            }
        }
        return found;
    }

    private static boolean holds(Statement statement, boolean[][] pairs, int[] numbers) {
        if (statement instanceof Statement.Count count) {
            int x = numbers[count.quantity().charAt(0) - 'a'];
            return count.least() <= x && x <= count.most();
        }
        List<String> names = statement.quantities();
        int first = numbers[names.get(0).charAt(0) - 'a'];
        int second = numbers[names.get(1).charAt(0) - 'a'];
        return pairs != null
                ? pairs[first][second]
                : first == second + numbers[names.get(2).charAt(0) - 'a'];
    }

    private static boolean holds(Statement.Value value, int x, int n) {
        int scale = value.unit() == FigureUnit.PERCENT ? 100 : 1;
        if (n == 0 || (scale == 100 && x > n)) {
            return false;
        }
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN}) {
            BigDecimal printed = new BigDecimal(scale * x)
                    .divide(new BigDecimal(n), value.value().scale(), mode);
            if (printed.compareTo(value.value()) == 0) {
                return true;
            }
        }
        return false;
    }

    /** A page of a dozen figures with one number changed by more than its rounding: the change is found and named on all 200. */
    @Test
    void aPlantedErrorIsAmongTheSuspectsWheneverItIsFound() {
        SplittableRandom random = new SplittableRandom(1662);
        int found = 0;
        int named = 0;
        int pages = 200;
        for (int i = 0; i < pages; i++) {
            List<Statement> statements = truePage(random);
            int wrong = random.nextInt(statements.size());
            while (statements.get(wrong) instanceof Statement.Sum) {
                wrong = random.nextInt(statements.size());
            }
            Statement planted = changed(statements.get(wrong), random);
            statements.set(wrong, planted);
            PageAudit page = PageAudit.page();
            for (Statement statement : statements) {
                page = page.and(statement);
            }
            PageFindings findings = page.solve();
            if (findings.verdict() == Verdict.INCONSISTENT) {
                found++;
                named += findings.conflict().contains(planted)
                                && findings.suspects().contains(planted)
                        ? 1
                        : 0;
            }
        }

        assertThat(named).isEqualTo(found);
        assertThat(found).isGreaterThanOrEqualTo(pages * 95 / 100);
    }

    private static List<Statement> truePage(SplittableRandom random) {
        long boys = 700 + random.nextInt(200);
        long girls = 650 + random.nextInt(200);
        long births = boys + girls;
        long within = births - random.nextInt(40);
        long deaths = 900 + random.nextInt(300);
        long population = 150_000 + random.nextInt(100_000);
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement.Count("births", births, births));
        statements.add(new Statement.Count("boys", boys, boys));
        statements.add(new Statement.Count("girls", girls, girls));
        statements.add(new Statement.Sum("births", List.of("boys", "girls")));
        statements.add(new Statement.Count("within", within, within));
        statements.add(value(100, within, births, FigureUnit.PERCENT, "within", "births"));
        statements.add(value(100, boys, girls, FigureUnit.PER_HUNDRED, "boys", "girls"));
        statements.add(new Statement.Count("deaths", deaths, deaths));
        statements.add(new Statement.Count("population", population, population));
        statements.add(value(1000, births, population, FigureUnit.PER_MILLE, "births", "population"));
        statements.add(value(1000, deaths, population, FigureUnit.PER_MILLE, "deaths", "population"));
        return statements;
    }

    private static Statement value(int scale, long x, long n, FigureUnit unit, String numerator, String denominator) {
        BigDecimal printed = BigDecimal.valueOf(scale * x).divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
        return new Statement.Value(printed, unit, numerator, denominator);
    }

    /** Counts are changed by 2 to 5 %, values by 5 to 50 units of their last decimal. */
    private static Statement changed(Statement statement, SplittableRandom random) {
        if (statement instanceof Statement.Count count) {
            long change = Math.round(count.least() * (0.02 + 0.03 * random.nextDouble()));
            return new Statement.Count(count.quantity(), count.least() + change, count.least() + change);
        }
        Statement.Value value = (Statement.Value) statement;
        BigDecimal shift = value.value().ulp().multiply(BigDecimal.valueOf(5 + random.nextInt(46)));
        return new Statement.Value(value.value().subtract(shift), value.unit(), value.numerator(), value.denominator());
    }
}
