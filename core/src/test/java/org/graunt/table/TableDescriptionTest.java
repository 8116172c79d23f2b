package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;
import org.graunt.table.TableDescription.Absent;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.graunt.table.TableDescription.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableDescriptionTest {

    @Test
    void saysNothingThatIsNotStated() {
        TableDescription events = TableDescription.events();
        assertThat(events.kind()).isEqualTo(Kind.EVENTS);
        assertThat(events.date()).isEmpty();
        assertThat(events.ages()).isEmpty();
        assertThat(events.exposure()).isEmpty();
        assertThat(events.population()).isEmpty();
        assertThat(events.collection()).isEmpty();
        assertThat(events.suppressedBelow()).isEmpty();
        assertThat(events.of()).isEmpty();
        assertThat(events.note()).isEmpty();
        assertThat(events.absent()).isEqualTo(Absent.ERROR);
        assertThat(TableDescription.stock().kind()).isEqualTo(Kind.STOCK);
        assertThat(TableDescription.personYears().kind()).isEqualTo(Kind.PERSON_YEARS);
    }

    @Test
    void isCompletedPieceByPiece() {
        TableDescription description = TableDescription.stock(12, 31)
                .withAges(AgeDefinition.COMPLETED)
                .withExposure(Exposure.MEAN_OF_ENDS)
                .withPopulation("registered")
                .withCollection(new Collection.Register())
                .withAbsent(Absent.ZERO)
                .withSuppressedBelow(5)
                .withOf(Map.of("age", "mother"))
                .withNote("a note");
        assertThat(description)
                .isEqualTo(new TableDescription(
                        Kind.STOCK,
                        Optional.of(MonthDay.of(12, 31)),
                        Optional.of(AgeDefinition.COMPLETED),
                        Optional.of(Exposure.MEAN_OF_ENDS),
                        Optional.of("registered"),
                        Optional.of(new Collection.Register()),
                        Absent.ZERO,
                        Optional.of(5.0),
                        Map.of("age", "mother"),
                        "a note"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0, -5, Double.NaN})
    void refusesAThresholdThatHidesNothing(double threshold) {
        assertThatThrownBy(() -> TableDescription.events().withSuppressedBelow(threshold))
                .hasMessage("suppressedBelow: " + threshold + ", must be above 1");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 31, 2015, 2016-01-01",
        "9, 30, 2011, 2011-10-01",
        "6, 30, 2011, 2011-07-01",
        "7, 1, 2011, 2011-07-01",
        "1, 1, 2011, 2011-01-01",
        "12, 30, 2011, 2011-12-30",
        "2, 28, 2011, 2011-03-01",
        "2, 28, 2012, 2012-03-01",
        "2, 29, 2011, 2011-03-01",
        "2, 29, 2012, 2012-03-01",
        "11, 1, 2020, 2020-11-01"
    })
    void putsAStockAtTheEndOfAMonthsLastDayAndAtTheStartOfOthers(int month, int day, int year, LocalDate boundary) {
        assertThat(TableDescription.boundary(MonthDay.of(month, day), year)).isEqualTo(boundary);
    }

    @Test
    void samplesAreChecked() {
        Collection.Sample sample = new Collection.Sample(1200, Double.POSITIVE_INFINITY, 1.4);
        assertThat(sample.designEffect()).isEqualTo(1.4);
        assertThatThrownBy(() -> new Collection.Sample(0, 10, 1))
                .hasMessage(
                        "sample: 0.0 of 10.0, design effect 1.0; expected 0 < size <= of and a positive design effect");
        assertThatThrownBy(() -> new Collection.Sample(11, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Collection.Sample(5, 10, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Collection.Sample(5, Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangesRunForwards() {
        assertThat(new CountRange(1, 4)).hasToString("1 to 4");
        assertThat(new CountRange(12.5, 12.5)).hasToString("12.5");
        assertThatThrownBy(() -> new CountRange(2, 1)).hasMessage("range: 2.0 to 1.0, runs backwards");
    }
}
