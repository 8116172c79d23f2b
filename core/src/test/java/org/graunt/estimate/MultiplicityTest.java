package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.estimate.Near.assertNear;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MultiplicityTest {

    private static final Map<Multiplicity, String> COLUMNS = Map.of(
            Multiplicity.BONFERRONI, "bonferroni",
            Multiplicity.HOLM, "holm",
            Multiplicity.HOCHBERG, "hochberg",
            Multiplicity.BENJAMINI_HOCHBERG, "bh",
            Multiplicity.BENJAMINI_YEKUTIELI, "by");

    @ParameterizedTest
    @EnumSource
    void agreesWithTheReferenceOnEveryRow(Multiplicity method) {
        Map<String, List<ReferenceRow>> cases = ReferenceRow.all("multiple_testing").stream()
                .collect(Collectors.groupingBy(row -> row.text("case_id"), LinkedHashMap::new, Collectors.toList()));
        assertThat(cases).isNotEmpty();
        cases.forEach((name, rows) -> {
            double[] adjusted = method.adjust(
                    rows.stream().mapToDouble(row -> row.number("p")).toArray());
            for (int i = 0; i < adjusted.length; i++) {
                assertNear(name + " " + i, adjusted[i], rows.get(i).number(COLUMNS.get(method)), 1e-14);
            }
        });
    }

    @Test
    void testThatCouldNotBeMadeIsNotCounted() {
        double[] adjusted = Multiplicity.BONFERRONI.adjust(new double[] {0.01, Double.NaN, 0.04});
        assertThat(adjusted).containsExactly(0.02, Double.NaN, 0.08);
    }

    @ParameterizedTest
    @EnumSource
    void noTestsNeedNoAdjustment(Multiplicity method) {
        assertThat(method.adjust(new double[0])).isEmpty();
    }

    @Test
    void pValueOutOfItsRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Multiplicity.HOLM.adjust(new double[] {0.5, 1.5}))
                .withMessage("pValues[1]: 1.5, must lie within 0 and 1, or be NaN");
    }

    @Test
    void thirtyOneVillagesGiveAFalseAlarmWithEightyPercent() {
        assertThat(Multiplicity.probabilityOfFalseAlarm(31, 0.05)).isCloseTo(0.80, within(0.005));
        assertThat(Multiplicity.expectedFalseAlarms(31, 0.05)).isCloseTo(1.55, within(1e-12));
    }
}
