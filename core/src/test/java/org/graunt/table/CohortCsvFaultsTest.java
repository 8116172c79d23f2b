package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and in which words. */
class CohortCsvFaultsTest {

    private static final TableDescription EVENTS = TableDescription.events();
    private static final TableDescription BIRTHS = EVENTS.withAges(TableDescription.AgeDefinition.COMPLETED);
    private static final ReadOptions STANDARD = ReadOptions.standard();

    @TempDir
    Path folder;

    private String fault(TableDescription description, ReadOptions options, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("births.csv"), bytes);
        return catchThrowableOfType(
                        TableFormatException.class, () -> CohortCsv.read(file, "births", description, options))
                .getMessage();
    }

    private String fault(TableDescription description, String... lines) throws IOException {
        return fault(description, STANDARD, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private String fault(String... lines) throws IOException {
        return fault(EVENTS, lines);
    }

    private String fault(ReadOptions options, String... lines) throws IOException {
        return fault(EVENTS, options, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void carriesItsPartsBesideTheMessage() throws IOException {
        Path file = Files.writeString(folder.resolve("births.csv"), "area,count\nA,5\nB,-3\n");
        TableFormatException fault =
                catchThrowableOfType(TableFormatException.class, () -> CohortCsv.read(file, "births", EVENTS));
        assertThat(fault)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "births.csv, line 3, column count: '-3', expected a number that is finite and not negative");
        assertThat(fault.source()).isEqualTo("births.csv");
        assertThat(fault.line()).hasValue(3);
        assertThat(fault.column()).hasValue("count");
        assertThat(fault.value()).hasValue("-3");
        assertThat(fault.expected()).isEqualTo("expected a number that is finite and not negative");
    }

    @Test
    void namesAColumnThatIsMissing() throws IOException {
        assertThat(fault("area,period", "A,2011"))
                .isEqualTo("births.csv, line 1: no column 'count', expected one beside area, period");
    }

    @Test
    void namesAColumnThatTheDescriptionSpeaksOf() throws IOException {
        assertThat(fault(EVENTS.withOf(Map.of("sex", "child")), "area,count", "A,1"))
                .isEqualTo("births.csv, line 1: no column 'sex', expected one beside area, count");
        assertThat(fault(BIRTHS, "area,count", "A,1"))
                .isEqualTo("births.csv, line 1: no column 'age', expected one beside area, count");
        assertThat(fault(STANDARD.withAxes("residence"), "area,count", "A,1"))
                .isEqualTo("births.csv, line 1: no column 'residence', expected one beside area, count");
    }

    @Test
    void namesAColumnThatIsNotKnownAndTheNearestWords() throws IOException {
        assertThat(fault("area,periode,count", "A,2011,1"))
                .startsWith("births.csv, line 1: column 'periode' is not known, expected one of ")
                .contains("the nearest 'period', ")
                .endsWith("; state it if it is an axis of your own, or if it is to be ignored");
    }

    @Test
    void doesNotTakeAnotherColumnForTheOneNamedAsValue() throws IOException {
        assertThat(fault(STANDARD.withValue("girls"), "area,count,girls", "A,1,2"))
                .startsWith("births.csv, line 1: column 'count' is not known");
    }

    @Test
    void refusesTwoColumnsForOneAxis() throws IOException {
        assertThat(fault("area,地区,count", "A,B,1"))
                .isEqualTo("births.csv, line 1: two columns hold the area, 'area' and '地区'; expected one");
        assertThat(fault("area,count,count", "A,1,1"))
                .isEqualTo("births.csv, line 1: two columns hold the count, 'count' and 'count'; expected one");
    }

    @Test
    void refusesAColumnWithoutAName() throws IOException {
        assertThat(fault("area,count,", "A,1,"))
                .isEqualTo("births.csv, line 1: column 3 of the header has no name, expected one for every column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"area;count", "area\tcount", "area，count"})
    void tellsThatColumnsAreNotSeparatedByCommas(String header) throws IOException {
        assertThat(fault(header, "A;1")).endsWith("expected columns separated by commas");
    }

    @Test
    void namesTheFirstRowThatIsAbsent() throws IOException {
        assertThat(fault("area,period,sex,count", "A,2011,male,1", "A,2011,female,1", "B,2011,male,1", "A,2012,male,1"))
                .isEqualTo("births.csv: no row for area A, period 2012, sex female and 3 more, expected one for every"
                        + " combination of area (2: A to B), period (2: 2011 to 2012), sex (2: male to female);"
                        + " or state that absent rows are zero or missing");
    }

    @Test
    void namesBothLinesOfACellThatIsThereTwice() throws IOException {
        assertThat(fault("area,sex,count", "A,male,1", "A,female,1", "A,男,2"))
                .isEqualTo("births.csv, lines 2 and 4, column count: two rows for area A, sex male, expected one for"
                        + " every combination of labels");
    }

    @Test
    void refusesTwoRowsInATableWithoutAxes() throws IOException {
        assertThat(fault("count", "1", "2"))
                .isEqualTo("births.csv, lines 2 and 3, column count: two rows in a table without axes, expected one");
    }

    @Test
    void findsADuplicateAlsoWhereRowsAreAbsent() throws IOException {
        assertThat(fault("area,sex,count", "A,male,1", "B,female,1", "B,female,2"))
                .startsWith("births.csv, lines 3 and 4, column count: two rows for area B, sex female");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -3        | expected a number that is finite and not negative
            −3        | expected a number that is finite and not negative
            abc       | expected a number that is finite and not negative, or a mark of a cell without a count: missing '' or 'NA', suppressed '*', not applicable '.'
            NaN       | expected a number that is finite and not negative, or a mark of a cell without a count: missing '' or 'NA', suppressed '*', not applicable '.'
            Infinity  | expected a number that is finite and not negative, or a mark of a cell without a count: missing '' or 'NA', suppressed '*', not applicable '.'
            0x1F      | expected a number that is finite and not negative, or a mark of a cell without a count: missing '' or 'NA', suppressed '*', not applicable '.'
            1e999     | expected a number that is finite and not negative, or a mark of a cell without a count: missing '' or 'NA', suppressed '*', not applicable '.'
            …         | expected a number that is finite and not negative, or a mark of a cell without a count: missing '' or 'NA', suppressed '*', not applicable '.'
            1,234     | has a comma, which may mark thousands or decimals; expected plain digits such as 1234 or 12.5
            12,5      | has a comma, which may mark thousands or decimals; expected plain digits such as 1234 or 12.5
            １，２３４ | has a comma, which may mark thousands or decimals; expected plain digits such as 1234 or 12.5
            95.05%    | is a percentage; expected a count
            12‰       | is a percentage; expected a count
            1 234     | has something between its digits; expected plain digits such as 1234
            """)
    void saysWhyATextIsNoCount(String text, String why) throws IOException {
        assertThat(fault("area,count", "A,\"" + text + "\""))
                .isEqualTo("births.csv, line 2, column count: '" + text + "', " + why);
    }

    @Test
    void refusesAnEmptyCountWhereEmptyIsNoMark() throws IOException {
        CellMarks none = new CellMarks(Set.of("-"), Set.of(), Set.of());
        assertThat(fault(STANDARD.withMarks(none), "area,count", "A,"))
                .isEqualTo("births.csv, line 2, column count: '', is empty; expected a number, or a mark of a cell"
                        + " without a count: missing '-', suppressed (none), not applicable (none)");
    }

    @Test
    void namesTheNearestWordsForAnUnknownSexOrPolicy() throws IOException {
        assertThat(fault("sex,count", "femal,1"))
                .startsWith("births.csv, line 2, column sex: 'femal', is not understood, expected one of ")
                .contains("the nearest 'female', ");
        assertThat(fault("policy,count", "within,1", "政策里,1"))
                .startsWith("births.csv, line 3, column policy: '政策里', is not understood, expected one of ")
                .contains("'政策内'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m", "f", "1", "total", "合计"})
    void refusesSexesThatCouldBeMisread(String label) throws IOException {
        assertThat(fault("sex,count", label + ",1"))
                .startsWith("births.csv, line 2, column sex: '" + label + "', is not understood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3-4", "多孩", "first", "-1"})
    void refusesWhatIsNoBirthOrder(String label) throws IOException {
        assertThat(fault("order,count", label + ",1"))
                .isEqualTo("births.csv, line 2, column order: '" + label
                        + "', is not a birth order; expected one such as 1, 2, 3+ or unknown; other labels can be given"
                        + " a meaning");
    }

    @Test
    void refusesBirthOrdersThatOverlap() throws IOException {
        assertThat(fault("order,count", "1,1", "3+,1", "4,1"))
                .isEqualTo("births.csv, lines 3 and 4, column order: '3+' and '4' overlap; each birth order may be in"
                        + " one only");
        assertThat(fault("order,count", "3+,1", "3,1"))
                .startsWith("births.csv, lines 2 and 3, column order: '3+' and '3' overlap");
    }

    @Test
    void refusesATotalAmongItsParts() throws IOException {
        assertThat(fault("area,count", "东乡,1", "西乡,2", "合计,3"))
                .isEqualTo(
                        "births.csv, lines 2 and 4, column area: '合计' is a total among its parts and would be counted twice;"
                                + " leave such rows out (wholes of areas are stated with their parts, and then checked)");
        assertThat(fault("method,count", "Total,3", "iud,1"))
                .startsWith("births.csv, lines 2 and 3, column method: 'Total'");
        assertThat(fault("area,count", "东乡,1", "合\u3000计,3"))
                .startsWith("births.csv, lines 2 and 3, column area: '合\u3000计' is a total");
        Path alone = Files.writeString(folder.resolve("births.csv"), "area,count\n合计,3\n");
        assertThat(CohortCsv.read(alone, "births", EVENTS).size()).isEqualTo(1);
    }

    @Test
    void refusesAgesThatOverlap() throws IOException {
        assertThat(fault(BIRTHS, "age,count", "15-19,1", "20-24,1", "18-20,1"))
                .isEqualTo("births.csv, lines 2 and 4, column age: '15-19' and '18-20' overlap; each age may be in one"
                        + " group only");
    }

    @Test
    void refusesAgesWithAGap() throws IOException {
        assertThat(fault(BIRTHS, "age,count", "25-29,1", "15-19,1"))
                .isEqualTo("births.csv, lines 2 and 3, column age: nothing between '15-19' and '25-29', ages 20 to 24"
                        + " are missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10月14日", "Oct-14", "14-Oct", "9-May", "10/14", "2026-10-14"})
    void recognisesAgesThatASpreadsheetTurnedIntoDates(String label) throws IOException {
        assertThat(fault(BIRTHS, "age,count", label + ",1"))
                .isEqualTo("births.csv, line 2, column age: '" + label + "', looks like an age group that a spreadsheet"
                        + " has turned into a date; expected one such as 10-14");
    }

    @Test
    void refusesALabelThatIsNoAge() throws IOException {
        assertThat(fault(BIRTHS, "age,count", "unknown,1"))
                .isEqualTo("births.csv, line 2, column age: 'unknown', is not an age; expected one such as 15, 15-19 or"
                        + " 100+");
    }

    @Test
    void refusesALabelThatIsNoPeriod() throws IOException {
        assertThat(fault("period,count", "2011-13,1"))
                .isEqualTo("births.csv, line 2, column period: '2011-13', is not a period; expected one such as 2011,"
                        + " 2011H1, 2011Q3 or 2011-03");
    }

    @Test
    void refusesPeriodsThatOverlap() throws IOException {
        assertThat(fault("period,count", "2011,1", "2011H2,1"))
                .isEqualTo("births.csv, lines 2 and 3, column period: '2011' and '2011H2' overlap; each day may be in"
                        + " one period only");
    }

    @Test
    void refusesAStockWhoseDateIsNotStated() throws IOException {
        assertThat(fault(TableDescription.stock(), "period,count", "2011,1"))
                .isEqualTo("births.csv, line 2, column period: '2011', is a year, and the description of this stock"
                        + " states no date; expected one such as 12-31");
    }

    @Test
    void refusesADateThatIsNone() throws IOException {
        assertThat(fault(TableDescription.stock(12, 31), "period,count", "2011-02-30,1"))
                .isEqualTo("births.csv, line 2, column period: '2011-02-30', is not a date; expected a year such as"
                        + " 2011 or a date such as 2011-09-30");
    }

    @Test
    void refusesTwoLabelsOfOneDate() throws IOException {
        assertThat(fault(TableDescription.stock(12, 31), "period,count", "2011,1", "2011-12-31,1"))
                .isEqualTo("births.csv, lines 2 and 3, column period: '2011' and '2011-12-31' are the same date");
    }

    @Test
    void refusesAgesOfEventsWithoutTheirDefinition() throws IOException {
        assertThat(fault("age,count", "15,1"))
                .isEqualTo("births.csv: the events have ages, and the description does not say how these were"
                        + " assigned; expected completed or attained-in-year");
    }

    @Test
    void refusesAnEmptyLabel() throws IOException {
        assertThat(fault("area,count", " ,1"))
                .isEqualTo("births.csv, line 2, column area: '', is empty; expected a label");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(fault("")).isEqualTo("births.csv: is empty; expected a header and rows");
        assertThat(fault("\uFEFF")).isEqualTo("births.csv: is empty; expected a header and rows");
        assertThat(fault("\n\n")).isEqualTo("births.csv: is empty; expected a header and rows");
    }

    @Test
    void refusesAHeaderWithoutRows() throws IOException {
        assertThat(fault("area,count\n")).isEqualTo("births.csv: has a header and no rows");
    }

    @Test
    void refusesARowWithTooFewOrTooManyFields() throws IOException {
        assertThat(fault("area,sex,count", "A,male,1", "A,1"))
                .isEqualTo("births.csv, line 3: 2 fields, expected 3: area, sex, count");
        assertThat(fault("area,sex,count", "A,male,1,234"))
                .isEqualTo("births.csv, line 2: 4 fields, expected 3: area, sex, count");
        assertThat(fault("area,sex,count", "end of table"))
                .isEqualTo("births.csv, line 2: 1 field, expected 3: area, sex, count");
    }

    @Test
    void countsLinesInsideQuotedFields() throws IOException {
        assertThat(fault("area,count", "\"A\nnorth\r\nwest\",1", "", "B,x"))
                .startsWith("births.csv, line 6, column count: 'x'");
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() throws IOException {
        assertThat(fault("area,count", "A,1", "\"B,2", "C,3"))
                .isEqualTo("births.csv, line 3: a quote is opened in the record that starts here and never closed");
    }

    @Test
    void namesTheRecordOfAQuoteThatSwallowsMoreThanAFieldCanHold() throws IOException {
        StringBuilder text = new StringBuilder("area,period,count\nA,2001,1\n\"A,2002,2\n");
        while (text.length() < 17_000_000) {
            text.append("A long label of an area that nobody will ever read,2003,123456789\n");
        }
        Path file = Files.writeString(folder.resolve("births.csv"), text);
        assertThatThrownBy(() -> CohortCsv.read(file, "births", TableDescription.events()))
                .isInstanceOf(TableFormatException.class)
                .hasMessageContaining(
                        "line 3: a field of the record that starts here is longer than 16 million characters");
    }

    @Test
    void refusesTextAfterAClosingQuote() throws IOException {
        assertThat(fault("area,count", "\"A\" north,1"))
                .isEqualTo("births.csv, line 2: text follows a closing quote; expected a comma there, and quotes inside"
                        + " a quoted field doubled");
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        byte[] bytes = "地区,人数\r\nA,1\r\n远安,2\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(fault(EVENTS, STANDARD, bytes))
                .isEqualTo("births.csv, line 1: holds bytes that are not UTF-8; if the file is in another encoding,"
                        + " state its charset, such as GB18030");
        byte[] late =
                ("area,count\r\n" + "A,1\r\n".repeat(20_000) + "B\u00FF,1\r\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(fault(EVENTS, STANDARD, late)).startsWith("births.csv, line 20002: holds bytes that are not UTF-8");
    }

    @Test
    void namesTheLineThatIsNotInTheCharsetStated() throws IOException {
        byte[] bytes = {'a', ',', 'b', '\n', (byte) 0xFF, (byte) 0xFF};
        assertThat(fault(EVENTS, STANDARD.withCharset(Charset.forName("GB18030")), bytes))
                .isEqualTo("births.csv, line 2: holds bytes that are not GB18030; state the charset in which the file"
                        + " is written");
    }

    @Test
    void tellsAByteOrderMarkThatContradictsTheCharset() throws IOException {
        assertThat(fault(EVENTS, STANDARD, "area,count\nA,1\n".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo("births.csv: starts with the byte-order mark of UTF-16, and is read as UTF-8; state the"
                        + " charset UTF-16");
        assertThat(fault(
                        EVENTS,
                        STANDARD.withCharset(Charset.forName("GB18030")),
                        "\uFEFFarea,count\nA,1\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("births.csv: starts with the byte-order mark of UTF-8, and is read as GB18030; state the"
                        + " charset UTF-8");
    }

    @Test
    void saysWhereAFileIsNot() {
        assertThatThrownBy(() -> CohortCsv.read(folder.resolve("deaths.csv"), "deaths", EVENTS))
                .isInstanceOf(TableFormatException.class)
                .hasMessage("deaths.csv: no such file in the folder " + folder);
    }

    @Test
    void refusesACubeThatWouldNotFit() throws IOException {
        StringBuilder text = new StringBuilder("a,b,c,count\n");
        for (int i = 0; i < 2000; i++) {
            text.append(i).append(',').append(i).append(',').append(i).append(",1\n");
        }
        ReadOptions options = STANDARD.withAxes("a", "b", "c");
        assertThat(fault(options, text.toString()))
                .startsWith(
                        "births.csv: a (2000: 0 to 1999), b (2000: 0 to 1999), c (2000: 0 to 1999) span 8000000000 cells");
    }

    @Test
    void doesNotMakeTheCubeOfATableWithAbsentRows() throws IOException {
        StringBuilder text = new StringBuilder("a,b,c,count\n");
        for (int i = 0; i < 1000; i++) {
            text.append(i).append(',').append(i).append(',').append(i).append(",1\n");
        }
        ReadOptions options = STANDARD.withAxes("a", "b", "c");
        assertThat(fault(options, text.toString()))
                .startsWith("births.csv: no row for a 0, b 0, c 1 and 999998999 more");
    }

    @Test
    void refusesAStateThatContradictsTheCount() throws IOException {
        assertThat(fault("area,count,state", "A,5,suppressed"))
                .isEqualTo("births.csv, line 2, column state: 'suppressed', does not fit the column count, which says a"
                        + " number");
        assertThat(fault("area,count,state", "A,,value"))
                .isEqualTo("births.csv, line 2, column state: 'value', does not fit the column count, which says"
                        + " missing");
        assertThat(fault("area,count,state", "A,5,valu"))
                .isEqualTo("births.csv, line 2, column state: 'valu', expected one of 4, the nearest 'value',"
                        + " 'missing', 'suppressed'");
    }

    @Test
    void cutsALongValueShort() throws IOException {
        assertThat(fault(BIRTHS, "age,count", "\"" + "x".repeat(40) + "\n" + "y".repeat(40) + "\",1"))
                .startsWith("births.csv, line 2, column age: '" + "x".repeat(40) + "\\n" + "y".repeat(18)
                        + "...', is not an age");
    }

    @Test
    void readsNothingOfAFileWithAFaultInItsLastLine() throws IOException {
        assertThat(fault("area,count", "A,1", "B,x")).startsWith("births.csv, line 3, column count: 'x'");
    }

    @Test
    void refusesMarksOfTwoMeaningsAndMarksThatAreNumbers() {
        assertThatThrownBy(() -> new CellMarks(Set.of("x"), Set.of("x"), Set.of()))
                .hasMessage("marks: 'x', has two meanings; expected one");
        assertThatThrownBy(() -> new CellMarks(Set.of("9999"), Set.of(), Set.of()))
                .hasMessage("marks: '9999', is a number; expected a text that is none");
        assertThat(List.of(CellMarks.STANDARD.missing(), CellMarks.STANDARD.suppressed()))
                .containsExactly(Set.of("", "NA"), Set.of("*"));
    }
}
