package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from a CSV file, and how. */
class CohortCsvReadTest {

    private static final TableDescription BIRTHS =
            TableDescription.events().withAges(TableDescription.AgeDefinition.COMPLETED);
    private static final TableDescription EVENTS = TableDescription.events();
    private static final ReadOptions STANDARD = ReadOptions.standard();

    @TempDir
    Path folder;

    private CohortTable read(TableDescription description, ReadOptions options, String... lines) throws IOException {
        return read(description, options, (String.join("\n", lines) + "\n").getBytes(options.charset()));
    }

    private CohortTable read(TableDescription description, ReadOptions options, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("births.csv"), bytes);
        return CohortCsv.read(file, "births", description, options);
    }

    @Test
    void readsOneRowACell() throws IOException {
        CohortTable table = read(
                BIRTHS,
                STANDARD,
                "area,period,age,sex,count",
                "A,2011,15-19,male,7",
                "A,2011,15-19,female,5",
                "A,2011,20+,male,12.5",
                "A,2011,20+,female,0");
        assertThat(table.name()).isEqualTo("births");
        assertThat(table.axes()).extracting(Axis::name).containsExactly("area", "period", "age", "sex");
        assertThat(table.get("A", 2011, "15-19", "male")).isEqualTo(7);
        assertThat(table.get("A", 2011, "20+", "male")).isEqualTo(12.5);
        assertThat(table.get("A", 2011, "20+", "female")).isZero();
        assertThat(table.isComplete()).isTrue();
    }

    @Test
    void takesColumnsInAnyOrder() throws IOException {
        CohortTable table = read(EVENTS, STANDARD, "count,sex", "3,female", "4,male");
        assertThat(table.axes()).extracting(Axis::name).containsExactly("sex");
        assertThat(table.get("female")).isEqualTo(3);
    }

    @Test
    void readsATableWithoutAxesAsOneNumber() throws IOException {
        assertThat(read(EVENTS, STANDARD, "count", "633").get()).isEqualTo(633);
    }

    @Test
    void keepsAreasInTheOrderFirstMet() throws IOException {
        CohortTable table = read(EVENTS, STANDARD, "area,count", "Zhushan,1", "Ankang,2", "Mian,3");
        assertThat(table.axis("area").labels()).containsExactly("Zhushan", "Ankang", "Mian");
    }

    @Test
    void sortsPeriodsAgesOrdersAndSexes() throws IOException {
        CohortTable periods = read(EVENTS, STANDARD, "period,count", "2012,1", "2011H2,2", "2011H1,3");
        assertThat(periods.axis("period").labels()).containsExactly("2011H1", "2011H2", "2012");
        CohortTable ages = read(BIRTHS, STANDARD, "age,count", "100+,1", "9,2", "10-99,3");
        assertThat(ages.axis("age").labels()).containsExactly("9", "10-99", "100+");
        CohortTable orders = read(EVENTS, STANDARD, "order,count", "unknown,1", "10+,2", "2,3", "1,4");
        assertThat(orders.axis("order").labels()).containsExactly("1", "2", "10+", "unknown");
        CohortTable sexes = read(EVENTS, STANDARD, "sex,count", "unknown,1", "female,2", "male,3");
        assertThat(sexes.axis("sex").labels()).containsExactly("male", "female", "unknown");
    }

    @Test
    void readsPeriodsInTheCalendarStated() throws IOException {
        ReadOptions october = STANDARD.withCalendar(StatisticalYear.startingIn(Month.OCTOBER));
        Period year = read(EVENTS, october, "period,count", "2011,5")
                .axis("period")
                .periods()
                .get(0);
        assertThat(year.start()).isEqualTo(LocalDate.of(2010, 10, 1));
        assertThat(year.end()).isEqualTo(LocalDate.of(2011, 10, 1));
    }

    @Test
    void putsTheStockOfTheLastDayOfAMonthAtItsEnd() throws IOException {
        Axis ends = read(TableDescription.stock(12, 31), STANDARD, "period,count", "2015,6", "2014,5")
                .axis("period");
        assertThat(ends.labels()).containsExactly("2014", "2015");
        assertThat(ends.dates()).containsExactly(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1));
        Axis middle = read(TableDescription.stock(7, 1), STANDARD, "period,count", "2015,6")
                .axis("period");
        assertThat(middle.dates()).containsExactly(LocalDate.of(2015, 7, 1));
    }

    @Test
    void readsWholeDatesOfAStock() throws IOException {
        Axis dates = read(TableDescription.stock(), STANDARD, "period,count", "2015-09-30,6", "2014-10-15,5")
                .axis("period");
        assertThat(dates.labels()).containsExactly("2014-10-15", "2015-09-30");
        assertThat(dates.dates()).containsExactly(LocalDate.of(2014, 10, 15), LocalDate.of(2015, 10, 1));
    }

    @Test
    void understandsChineseHeadersAndLabels() throws IOException {
        CohortTable table = read(
                BIRTHS,
                STANDARD,
                "地区,统计年度,年龄,性别,孩次,政策属性,人数",
                "远安县,2011年,15－19岁,男,一孩,政策内,８０３",
                "远安县,2011年,15－19岁,女,一孩,政策内,759");
        assertThat(table.axes())
                .extracting(Axis::name)
                .containsExactly("area", "period", "age", "sex", "order", "policy");
        assertThat(table.get("远安县", 2011, "15-19", "male", 1, "within")).isEqualTo(803);
        assertThat(table.get("远安县", 2011, "15-19", "female", 1, "within")).isEqualTo(759);
    }

    @Test
    void readsGb18030WhenItIsStated() throws IOException {
        ReadOptions gb = STANDARD.withCharset(Charset.forName("GB18030"));
        assertThat(read(EVENTS, gb, "地区,人数", "远安县,5").get("远安县")).isEqualTo(5);
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(read(EVENTS, STANDARD, "\uFEFF\"area\",count", "A,5").get("A"))
                .isEqualTo(5);
    }

    @Test
    void readsCrlfAndBlankLines() throws IOException {
        byte[] bytes = "area,count\r\n\r\nA,5\r\n\r\n\r\nB,6".getBytes(StandardCharsets.UTF_8);
        assertThat(read(EVENTS, STANDARD, bytes).get("B")).isEqualTo(6);
    }

    @Test
    void readsQuotedFieldsWithCommasQuotesAndLineBreaks() throws IOException {
        CohortTable table = read(EVENTS, STANDARD, "area,\"count\"", "\"A, \"\"old\"\" \",\"5\"", "\"B\nsouth\",6");
        assertThat(table.axis("area").labels()).containsExactly("A, \"old\" ", "B\nsouth");
        assertThat(table.get("B\nsouth")).isEqualTo(6);
    }

    @Test
    void takesBlanksOffUnquotedFields() throws IOException {
        assertThat(read(EVENTS, STANDARD, " area , count ", " A\u3000, 5 ").get("A"))
                .isEqualTo(5);
    }

    @Test
    void tellsTheStatesOfCellsApart() throws IOException {
        CohortTable table = read(EVENTS, STANDARD, "area,count", "A,", "B,NA", "C,*", "D,.", "E,0");
        assertThat(List.of("A", "B", "C", "D", "E"))
                .extracting(area -> table.state(area))
                .containsExactly(
                        CellState.MISSING,
                        CellState.MISSING,
                        CellState.SUPPRESSED,
                        CellState.NOT_APPLICABLE,
                        CellState.VALUE);
    }

    @Test
    void takesOtherMarksWhereTheyAreStated() throws IOException {
        CellMarks marks = new CellMarks(java.util.Set.of("…"), java.util.Set.of("<5"), java.util.Set.of("—"));
        CohortTable table = read(EVENTS, STANDARD.withMarks(marks), "area,count", "A,…", "B,<5", "C,—");
        assertThat(table.state("A")).isEqualTo(CellState.MISSING);
        assertThat(table.state("B")).isEqualTo(CellState.SUPPRESSED);
        assertThat(table.state("C")).isEqualTo(CellState.NOT_APPLICABLE);
    }

    @Test
    void readsAnotherColumnOfCountsOwnAxesAndNoIgnoredColumn() throws IOException {
        ReadOptions options = STANDARD.withValue("girls").withAxes("residence").withIgnored("note", "boys");
        CohortTable table = read(EVENTS, options, "residence,note,boys,girls", "rural,x,1,2", "urban,,3,4");
        assertThat(table.axes()).extracting(Axis::name).containsExactly("residence");
        assertThat(table.get("rural")).isEqualTo(2);
    }

    @Test
    void givesLabelsTheMeaningThatIsStated() throws IOException {
        ReadOptions options = STANDARD.withLabels("sex", Map.of("k", "female", "m", "male"));
        CohortTable table = read(EVENTS, options, "sex,count", "k,1", "m,2");
        assertThat(table.get("female")).isEqualTo(1);
    }

    @Test
    void fillsAbsentRowsAsTheTableSays() throws IOException {
        String[] lines = {"area,sex,count", "A,male,1", "A,female,2", "B,male,3"};
        assertThat(read(EVENTS.withAbsent(TableDescription.Absent.ZERO), STANDARD, lines)
                        .get("B", "female"))
                .isZero();
        assertThat(read(EVENTS.withAbsent(TableDescription.Absent.MISSING), STANDARD, lines)
                        .state("B", "female"))
                .isEqualTo(CellState.MISSING);
    }

    @Test
    void readsMoreLabelsAndRowsThanOneBlockHolds() throws IOException {
        int areas = 40_000;
        StringBuilder text = new StringBuilder("area,sex,count\n");
        for (int i = 0; i < areas; i++) {
            text.append(i).append(",male,").append(i).append(".25\n");
            text.append(i).append(",female,").append(i).append('\n');
        }
        CohortTable table = read(EVENTS, STANDARD, text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(table.size()).isEqualTo(2 * areas);
        assertThat(table.get(39_999, "male")).isEqualTo(39_999.25);
        assertThat(table.sumTo("sex").get("female")).isEqualTo(39_999.0 * areas / 2);
    }
}
