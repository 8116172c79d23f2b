package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "births (sex = male);births (sex = male)",
                "women (method = a | b | c | d);women (method = a | b | c | d)",
                "women (method = a | b | c-x | d | e);women (method = a | b | c-x | … (5))",
                "women (method = a | b | c | d | e, age 15-49);women (method = a | b | c | … (5), age 15-49)",
                "妇女（避孕方法：甲、乙、丙、丁、戊）;妇女（避孕方法：甲、乙、丙、…（共5项））"
            })
    void longListsOfLabelsAreCounted(String measure, String shortened) {
        assertThat(Grids.shortened(measure)).isEqualTo(shortened);
    }
}
