package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Measure;
import org.graunt.indicator.RowState;
import org.graunt.table.AreaTree;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {

    private static final DisclosureControl RULE = DisclosureControl.threshold(5);

    /** Three areas by sex, one count small. */
    private static CohortTable table(double... counts) {
        return CohortTable.of(
                "births",
                TableDescription.events(),
                List.of(
                        Axis.of(Axes.AREA, List.of("A", "B", "C").subList(0, counts.length / 2)),
                        Axis.of(Axes.SEX, "male", "female")),
                counts);
    }

    private static List<SuppressedCell> hidden(SafeTable safe, SuppressedCell.Reason reason) {
        return safe.suppressed().stream()
                .filter(cell -> cell.reason() == reason)
                .toList();
    }

    @Test
    void aSmallCountIsHiddenWithTheCheapestSquareAroundIt() {
        SafeTable safe = RULE.suppress(table(3, 20, 9, 8, 30, 40));

        assertThat(hidden(safe, SuppressedCell.Reason.PRIMARY))
                .containsExactly(new SuppressedCell(List.of("A", "male"), SuppressedCell.Reason.PRIMARY));
        assertThat(hidden(safe, SuppressedCell.Reason.COMPLEMENTARY))
                .extracting(SuppressedCell::labels)
                .containsExactly(List.of("A", "female"), List.of("B", "male"), List.of("B", "female"));
        assertThat(safe.informationLost()).isEqualTo(37);
        assertThat(safe.count(SuppressedCell.Reason.PRIMARY)).isEqualTo(1);
        assertThat(safe.count(SuppressedCell.Reason.COMPLEMENTARY)).isEqualTo(3);
        assertThat(safe.get("A", "total")).isEqualTo(23);
        assertThat(safe.get("total", "total")).isEqualTo(110);
        // A, male can be 1 to 11: as far as B, female falls and as A, female and B, male do.
        assertThat(safe.attack().bounds("A", "male")).isEqualTo(new CellBounds(List.of("A", "male"), 1, 11));
        assertThat(safe.attack().exposed()).isEmpty();
    }

    @Test
    void theSafeTableHasSuppressedCellsOfWhichNoUpperBoundIsStated() {
        CohortTable original =
                table(3, 20, 9, 8, 30, 40).describedAs(TableDescription.events().withSuppressedBelow(5));
        CohortTable safe = RULE.suppress(original).table();

        assertThat(safe.state("A", "male")).isEqualTo(CellState.SUPPRESSED);
        assertThat(safe.range("A", "female").upper()).isInfinite();
        assertThat(safe.range("A", "female").lower()).isEqualTo(1);
        assertThat(safe.get("C", "male")).isEqualTo(30);
        assertThat(safe.axes()).isEqualTo(original.axes());
        assertThat(safe.description().suppressedBelow()).isEmpty();
    }

    @Test
    void publishedTotalsOfHiddenCountsAreKept() {
        SafeTable safe = RULE.suppress(table(3, 20, 9, 8, 30, 40));

        assertThat(safe.table().sumTo(Axes.AREA).state("A")).isEqualTo(CellState.SUPPRESSED);
        assertThat(safe.sumTo(Axes.AREA).get("A")).isEqualTo(23);
        assertThat(safe.sumTo().get()).isEqualTo(110);
        assertThat(safe.sumTo(Axes.SEX, Axes.AREA).state("male", "B")).isEqualTo(CellState.SUPPRESSED);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> RULE.totals(Axes.SEX).suppress(table(3, 20, 9, 8)).sumTo(Axes.SEX))
                .withMessage("axis area: no total over all of it is published, so it must be kept");
        assertThatIllegalArgumentException().isThrownBy(() -> safe.sumTo("order"));
    }

    @Test
    void withoutSmallCountsNothingIsHidden() {
        SafeTable safe = RULE.suppress(table(30, 20, 9, 8, 0, 40));

        assertThat(safe.suppressed()).isEmpty();
        assertThat(safe.table().isComplete()).isTrue();
        assertThat(safe.attack().bounds()).isEmpty();
    }

    @Test
    void withoutTotalsOnlySmallCountsAreHidden() {
        SafeTable safe = RULE.totals().suppress(table(3, 20, 9, 8));

        assertThat(safe.suppressed()).hasSize(1);
        assertThat(safe.attack().bounds("A", "male")).hasToString("[A, male]: 1 or more");
        assertThat(safe.attack().exposed()).isEmpty();
    }

    @Test
    void overOneAxisAnotherCountIsHidden() {
        SafeTable safe = RULE.totals(Axes.SEX).suppress(table(3, 20, 9, 8));

        assertThat(safe.suppressed())
                .extracting(SuppressedCell::labels)
                .containsExactly(List.of("A", "male"), List.of("A", "female"));
        assertThat(safe.attack().bounds("A", "male")).hasToString("[A, male]: 1 to 22");
    }

    @Test
    void periodsAreProtectedEachForItself() {
        CohortTable table = CohortTable.of(
                "births",
                TableDescription.events(),
                List.of(
                        Axis.of(Axes.AREA, "A", "B"),
                        Axis.of(Axes.PERIOD, "2010", "2011"),
                        Axis.of(Axes.SEX, "male", "female")),
                new double[] {3, 20, 30, 30, 9, 8, 30, 30});
        SafeTable safe = RULE.suppress(table);

        assertThat(safe.suppressed())
                .hasSize(4)
                .allMatch(cell -> cell.labels().get(1).equals("2010"));
        assertThat(safe.attack().exposed()).isEmpty();
    }

    @Test
    void smallTotalsAreHiddenToo() {
        SafeTable safe = RULE.suppress(table(2, 1, 9, 8, 30, 40));

        assertThat(safe.state("A", "total")).isEqualTo(CellState.SUPPRESSED);
        assertThat(hidden(safe, SuppressedCell.Reason.PRIMARY)).hasSize(3);
        assertThat(safe.attack().exposed()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> safe.get("A", "total"))
                .withMessage("table births: [A, total] is suppressed and has no count");
    }

    @Test
    void evenTheGrandTotalIsHiddenIfNothingElseHelps() {
        SafeTable safe = RULE.suppress(table(3, 0, 0, 0));

        assertThat(safe.state("total", "total")).isEqualTo(CellState.SUPPRESSED);
        assertThat(safe.get("B", "female")).isZero();
        assertThat(safe.attack().bounds("A", "male").upper()).isInfinite();
    }

    @Test
    void zerosAreShownUnlessTheyAreSmallCountsToo() {
        CohortTable table = table(0, 20, 9, 8, 30, 40);

        assertThat(RULE.suppress(table).suppressed()).isEmpty();
        SafeTable safe = RULE.zeros(ZeroCells.HIDDEN).suppress(table);
        assertThat(safe.state("A", "male")).isEqualTo(CellState.SUPPRESSED);
        assertThat(safe.attack().bounds("A", "male").lower()).isZero();
        assertThat(safe.attack().bounds("A", "male").upper()).isGreaterThanOrEqualTo(2);
        assertThat(safe.attack().exposed()).isEmpty();
        assertThat(RULE.zeros(ZeroCells.HIDDEN)
                        .losing(InformationLoss.CELLS)
                        .suppress(table)
                        .informationLost())
                .isEqualTo(3);
    }

    @Test
    void protectionMayBeAShareOfTheCount() {
        // 90 % of 40 is 36: C, male must be able to be 4 or 76, so the pair beside it must have as much room.
        DisclosureControl rule = DisclosureControl.threshold(41).protecting(Protection.percent(90));
        SafeTable safe = rule.suppress(table(300, 200, 500, 400, 40, 400));

        CellBounds bounds = safe.attack().bounds("C", "male");
        assertThat(bounds.lower()).isLessThanOrEqualTo(4);
        assertThat(bounds.upper()).isGreaterThanOrEqualTo(76);
        assertThat(safe.attack().exposed()).isEmpty();
        assertThat(Protection.percent(10).distance(3)).isEqualTo(1);
        assertThat(new Protection(2, 50).distance(9)).isEqualTo(5);
    }

    @Test
    void cellsAreCountedWhereThatIsTheLoss() {
        CohortTable table = table(3, 20, 9, 8, 30, 40);
        SafeTable safe = RULE.losing(InformationLoss.CELLS).suppress(table);

        assertThat(safe.informationLost()).isEqualTo(3);
        assertThat(safe.summary(Locale.ENGLISH))
                .isEqualTo("counts below 5 are hidden (zeros are shown): of the cells and sums 8 are shown, 1 hidden as"
                        + " small and 3 beside them, a loss of 3.");
    }

    @Test
    void theHierarchyOfAreasIsProtectedAsAWhole() {
        AreaTree tree = AreaTree.of(List.of(
                AreaTree.Area.top("county"),
                AreaTree.Area.top("T1").in("county"),
                AreaTree.Area.top("T2").in("county"),
                AreaTree.Area.top("A").in("T1"),
                AreaTree.Area.top("B").in("T1"),
                AreaTree.Area.top("C").in("T2")));
        SafeTable safe = RULE.areas(tree).suppress(table(30, 40, 50, 60, 3, 70));

        // T2 is C and no more: hiding C, male alone would leave it in the line of T2.
        assertThat(safe.state("C", "male")).isEqualTo(CellState.SUPPRESSED);
        assertThat(safe.state("T2", "male")).isEqualTo(CellState.SUPPRESSED);
        assertThat(safe.attack().exposed()).isEmpty();
        assertThat(safe.get("county", "male")).isEqualTo(83);
        assertThat(safe.text(safe.rowCount() - 1, 0)).isEqualTo("county");
        assertThat(safe.sumTo(Axes.SEX).get("male")).isEqualTo(83);
    }

    @Test
    void theOrderOfTheAxesDoesNotMatter() {
        AreaTree tree = AreaTree.of(List.of(
                AreaTree.Area.top("county"),
                AreaTree.Area.top("T").in("county"),
                AreaTree.Area.top("A").in("T"),
                AreaTree.Area.top("B").in("T"),
                AreaTree.Area.top("C").in("county")));
        CohortTable table = table(3, 20, 9, 8, 30, 40);
        SafeTable safe = RULE.areas(tree).suppress(table);
        SafeTable turned = RULE.areas(tree).suppress(table.sumTo(Axes.SEX, Axes.AREA));

        assertThat(turned.informationLost()).isEqualTo(safe.informationLost());
        assertThat(turned.attack().bounds("male", "A").upper())
                .isEqualTo(safe.attack().bounds("A", "male").upper());
        assertThat(turned.attack().exposed()).isEmpty();
    }

    @Test
    void anyAxisMayHaveATree() {
        AreaTree tree = AreaTree.of(List.of(
                AreaTree.Area.top("both"),
                AreaTree.Area.top("male").in("both"),
                AreaTree.Area.top("female").in("both")));
        SafeTable safe = RULE.tree(Axes.SEX, tree).totals(Axes.AREA).suppress(table(3, 20, 9, 8, 30, 40));

        assertThat(safe.get("A", "both")).isEqualTo(23);
        assertThat(safe.suppressed()).hasSize(4);
    }

    @Test
    void areasOfNoCommonParentHaveNoCommonTotal() {
        AreaTree tree = AreaTree.of(List.of(
                AreaTree.Area.top("T1"),
                AreaTree.Area.top("A").in("T1"),
                AreaTree.Area.top("B").in("T1"),
                AreaTree.Area.top("C"),
                AreaTree.Area.top("T3"),
                AreaTree.Area.top("D").in("T3")));
        SafeTable safe = RULE.areas(tree).suppress(table(30, 40, 50, 60, 3, 70));

        assertThat(safe.suppressed())
                .as("C belongs to nothing, and T3 has no label here")
                .extracting(SuppressedCell::labels)
                .containsExactly(List.of("C", "male"), List.of("C", "female"));
        assertThat(safe.attack().exposed()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> safe.get("T3", "male"));
    }

    @Test
    void whatIsComputedOfTheSafeDataIsSuppressed() {
        CohortTable births = table(3, 20, 9, 8, 30, 40)
                .describedAs(TableDescription.events().withCollection(new Collection.Complete()));
        CohortData data = CohortData.of(births);
        Indicator boys =
                Indicator.proportion("boys", Measure.of("births").where(Axes.SEX, "male"), Measure.of("births"));
        EstimateTable safe = RULE.suppress(births).applyTo(data).compute(boys).by(Axes.AREA);

        assertThat(safe.stateAt(0)).isEqualTo(RowState.SUPPRESSED);
        assertThat(safe.stateAt(1)).isEqualTo(RowState.SUPPRESSED);
        assertThat(safe.stateAt(2)).isEqualTo(RowState.VALUE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.suppress(births).applyTo(CohortData.of(table(1, 2, 3, 4))))
                .withMessage("table births: is not the one that was made safe, although it has its name");
    }

    @Test
    void whatDoesNotApplyStaysSoAndIsNeverHidden() {
        CohortTable table = CohortTable.builder(
                        "births",
                        TableDescription.events(),
                        Axis.of(Axes.AREA, "A", "B", "C"),
                        Axis.of(Axes.SEX, "male", "female"))
                .set(3, "A", "male")
                .set(20, "A", "female")
                .set(CellState.NOT_APPLICABLE, "B", "male")
                .set(CellState.NOT_APPLICABLE, "B", "female")
                .set(30, "C", "male")
                .set(40, "C", "female")
                .build();
        SafeTable safe = RULE.zeros(ZeroCells.HIDDEN).suppress(table);

        assertThat(safe.table().state("B", "male")).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(safe.state("B", "total")).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(safe.suppressed()).hasSize(4);
        assertThat(safe.attack().exposed()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> safe.get("B", "male"))
                .withMessage("table births: [B, male] is not_applicable and has no count");
    }

    @Test
    void theSummaryHasTheSameNumbersInBothLanguages() {
        for (InformationLoss loss : InformationLoss.values()) {
            SafeTable safe = RULE.losing(loss).zeros(ZeroCells.HIDDEN).suppress(table(3, 20, 900, 8000, 0, 40));
            assertThat(numbers(safe.summary(Locale.CHINESE))).isEqualTo(numbers(safe.summary(Locale.ENGLISH)));
        }
        assertThat(RULE.suppress(table(3, 20, 9, 8, 30, 40)).summary(Locale.CHINESE))
                .isEqualTo("小于 5 的数隐去（零值照常公布）：单元格与合计中公布 8 个，因数小隐去 1 个，另连带隐去 3 个，其计数共 37。");
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("[\\d,]*\\d")
                .matcher(text)
                .results()
                .map(m -> m.group())
                .toList();
    }

    @Test
    void aSafeTableIsATableOfAllThatIsPublished() {
        SafeTable safe = RULE.suppress(table(3, 20, 9, 8));

        assertThat(safe.name()).isEqualTo("births");
        assertThat(safe.columnNames()).containsExactly("area", "sex", "count", "state");
        assertThat(safe.rowCount()).isEqualTo(9);
        assertThat(safe.isNumeric(2)).isTrue();
        assertThat(safe.text(0, 1)).isEqualTo("male");
        assertThat(safe.text(0, 3)).isEqualTo("suppressed");
        assertThat(safe.number(0, 2)).isNaN();
        assertThat(safe.number(2, 2)).isEqualTo(23);
        assertThat(safe.toString())
                .startsWith("births: counts below 5 are hidden")
                .contains("suppressed");
        assertThat(safe.rule()).isEqualTo(RULE);
    }

    @Property(tries = 100)
    void whateverIsHiddenStaysOpenAsFarAsTheRuleWants(
            @ForAll long seed,
            @ForAll ZeroCells zeros,
            @ForAll InformationLoss loss,
            @ForAll @IntRange(min = 1, max = 4) int distance,
            @ForAll @IntRange(max = 60) int percent) {
        RandomTables.Hierarchy drawn = RandomTables.hierarchy(seed);
        SafeTable safe = RULE.zeros(zeros)
                .losing(loss)
                .protecting(new Protection(distance, percent))
                .areas(drawn.tree())
                .suppress(drawn.table());

        assertThat(safe.attack().exposed()).isEmpty();
        for (int cell = 0; cell < safe.rowCount(); cell++) {
            double count = safe.what().cells().value(cell);
            assertThat(safe.number(cell, 2))
                    .as("small counts are never shown")
                    .matches(shown -> Double.isNaN(shown) || shown >= 5 || shown == 0 && zeros == ZeroCells.SHOWN);
            assertThat(Double.isNaN(safe.number(cell, 2)) || safe.number(cell, 2) == count)
                    .isTrue();
        }
    }

    @Test
    void rulesAndTablesMustMakeSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DisclosureControl.threshold(1))
                .withMessage("threshold: 1, must be at least 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Protection.plusMinus(0))
                .withMessage("counts: 0, must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Protection.percent(Double.NaN))
                .withMessage("percent: NaN, must be 0 or more and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.totals("order").suppress(table(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.tree("order", AreaTree.of(List.of())).suppress(table(1, 2)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.suppress(table(1.5, 2)))
                .withMessage("table births: [A, male] is 1.5, must be a whole count; what is missing or hidden already"
                        + " cannot be protected");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.suppress(
                        CohortTable.builder("births", TableDescription.events(), Axis.of(Axes.SEX, "male"))
                                .set(CellState.MISSING, "male")
                                .build()))
                .withMessageContaining("[male] is MISSING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.suppress(CohortTable.of(
                        "births", TableDescription.events(), List.of(Axis.of(Axes.SEX, "total")), new double[1])))
                .withMessage("axis sex: has a label 'total', but its total is worked out, not given");
        AreaTree tree = AreaTree.of(
                List.of(AreaTree.Area.top("A"), AreaTree.Area.top("B").in("A")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.areas(tree).suppress(table(1, 2, 3, 4)))
                .withMessage("axis area: label 'A' is a parent in the tree, expected leaves only");
        assertThatNullPointerException().isThrownBy(() -> RULE.zeros(null)).withMessage("zeros");
        SafeTable safe = RULE.suppress(table(3, 20, 9, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> safe.get("A"))
                .withMessage("1 labels, must be one for each of [area, sex]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> safe.state("D", "male"))
                .withMessage("axis area: no label or sum 'D' is published");
    }

    @Test
    void aRuleShowsWhatItIs() {
        assertThat(RULE).hasToString("below 5, zeros shown, open by at least 2");
        assertThat(RULE.zeros(ZeroCells.HIDDEN).protecting(Protection.percent(20)))
                .hasToString("below 5, zeros hidden, open by at least 1 or 20.0 %");
        assertThat(RULE.protection()).isEqualTo(Protection.plusMinus(2));
    }
}
