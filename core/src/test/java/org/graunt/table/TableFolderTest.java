package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import org.graunt.table.TableDescription.Absent;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders of tables and their tables.json. */
class TableFolderTest {

    @TempDir
    Path folder;

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private TableFolder read(String json) throws IOException {
        write("tables.json", json);
        return TableFolder.read(folder);
    }

    private String fault(String json) {
        return catchThrowableOfType(TableFormatException.class, () -> read(json))
                .getMessage();
    }

    /** The fault of a table of events whose keys are given. */
    private String faultOf(String keys) throws IOException {
        write("births.csv", "area,count\nA,1\n");
        return fault("{\"calendar\": \"01-01\", \"tables\": {\"births\": {" + keys + "}}}");
    }

    @Test
    void readsTheTablesOfAFolderInTheirOrder() throws IOException {
        write("b.csv", "area,period,age,sex,count\nA,2011,15,male,7\nA,2011,15,female,5\n");
        write("population.csv", "area,period,age,sex,count\nA,2010,15,female,1000\nA,2011,15,female,1010\n");
        TableFolder county = read("""
                {
                  "title": "A county", "source": "Yearbook", "licence": "CC BY 4.0",
                  "calendar": "10-01",
                  "tables": {
                    "births": { "file": "b.csv", "kind": "events", "age": "attained-in-year",
                      "of": {"age": "mother", "sex": "child"}, "population": "registered", "collection": "register",
                      "absent": "zero", "suppressedBelow": 5, "note": "live births" },
                    "population": { "kind": "stock", "date": "09-30", "exposure": "mean-of-ends", "collection": "complete" }
                  }
                }
                """);
        assertThat(county.title()).isEqualTo("A county");
        assertThat(county.source()).isEqualTo("Yearbook");
        assertThat(county.licence()).isEqualTo("CC BY 4.0");
        assertThat(county.calendar()).isEqualTo(StatisticalYear.startingIn(Month.OCTOBER));
        assertThat(county.areas()).isEmpty();
        assertThat(county.tables().keySet()).containsExactly("births", "population");
        CohortTable births = county.table("births");
        assertThat(births.name()).isEqualTo("births");
        assertThat(births.description())
                .isEqualTo(TableDescription.events()
                        .withAges(AgeDefinition.ATTAINED_IN_YEAR)
                        .withOf(Map.of("age", "mother", "sex", "child"))
                        .withPopulation("registered")
                        .withCollection(new Collection.Register())
                        .withAbsent(Absent.ZERO)
                        .withSuppressedBelow(5)
                        .withNote("live births"));
        assertThat(births.axis(Axes.PERIOD).periods().get(0).start()).isEqualTo(LocalDate.of(2010, 10, 1));
        CohortTable population = county.table("population");
        assertThat(population.description())
                .isEqualTo(TableDescription.stock(9, 30)
                        .withExposure(Exposure.MEAN_OF_ENDS)
                        .withCollection(new Collection.Complete()));
        assertThat(population.axis(Axes.PERIOD).dates())
                .containsExactly(LocalDate.of(2010, 10, 1), LocalDate.of(2011, 10, 1));
    }

    @Test
    void needsNoMoreThanACalendarAndTheKindOfEachTable() throws IOException {
        write("births.csv", "count\n5\n");
        TableFolder least = read("{\"calendar\": \"01-01\", \"tables\": {\"births\": {\"kind\": \"events\"}}}");
        assertThat(least.title()).isEmpty();
        assertThat(least.table("births").description()).isEqualTo(TableDescription.events());
    }

    @Test
    void readsSamples() throws IOException {
        write("women.csv", "count\n5\n");
        TableFolder survey = read("""
                {"calendar": "01-01", "tables": {
                  "women": {"kind": "events", "collection": {"type": "sample", "n": 1200, "of": 43115, "designEffect": 1.4}},
                  "men": {"file": "women.csv", "kind": "events", "collection": {"type": "sample", "n": 1200}}}}
                """);
        assertThat(survey.table("women").description().collection()).hasValue(new Collection.Sample(1200, 43115, 1.4));
        assertThat(survey.table("men").description().collection())
                .hasValue(new Collection.Sample(1200, Double.POSITIVE_INFINITY, 1));
    }

    @Test
    void readsTablesInOtherEncodingsWithOtherMarksLabelsAndColumns() throws IOException {
        Files.write(
                folder.resolve("methods.csv"),
                "地区,方法,居住地,备注,妇女人数\n远安,皮埋,城镇,x,—\n远安,药具,城镇,y,12\n".getBytes(Charset.forName("GB18030")));
        CohortTable methods = read("""
                {"calendar": "10-01", "tables": {"methods": {"file": "methods.csv", "kind": "events",
                  "charset": "GB18030", "value": "妇女人数", "marks": {"missing": ["—"]},
                  "labels": {"method": {"皮埋": "implant", "药具": "short-acting"}, "居住地": {"城镇": "urban"}},
                  "axes": ["居住地"], "ignored": ["备注"]}}}
                """).table("methods");
        assertThat(methods.state("远安", "implant", "urban")).isEqualTo(CellState.MISSING);
        assertThat(methods.get("远安", "short-acting", "urban")).isEqualTo(12);
    }

    @Test
    void readsTheTreeOfAreasAndChecksParentsAgainstIt() throws IOException {
        write("areas.csv", "area,parent\ncounty,\nA,county\nB,county\n");
        write("births.csv", "area,count\nA,1\nB,2\ncounty,3\n");
        String json =
                "{\"calendar\": \"01-01\", \"areas\": \"areas.csv\", \"tables\": {\"births\": {\"kind\": \"events\"}}}";
        TableFolder county = read(json);
        assertThat(county.areas().orElseThrow().leaves()).containsExactly("A", "B");
        assertThat(county.table("births").sumTo().get()).isEqualTo(3);
        write("births.csv", "area,count\nA,1\nB,2\ncounty,4\n");
        assertThat(fault(json)).startsWith("births.csv, line 4, column count: '4', the leaves of county sum to 3");
    }

    @Test
    void saysWhatToWriteWhereThereIsNoFile() {
        assertThatThrownBy(() -> TableFolder.read(folder))
                .isInstanceOf(TableFormatException.class)
                .hasMessageStartingWith("tables.json: no such file in the folder " + folder
                        + "; it says what the tables there mean, for a start: {\"calendar\": ");
    }

    @Test
    void theStartItSuggestsIsRead() throws IOException {
        String message = catchThrowableOfType(TableFormatException.class, () -> TableFolder.read(folder))
                .getMessage();
        write("births.csv", "count\n5\n");
        assertThat(read(message.substring(message.indexOf("{\"")))
                        .table("births")
                        .get())
                .isEqualTo(5);
    }

    @Test
    void namesTheNearestTable() throws IOException {
        write("births.csv", "count\n5\n");
        TableFolder least = read("{\"calendar\": \"01-01\", \"tables\": {\"births\": {\"kind\": \"events\"}}}");
        assertThatThrownBy(() -> least.table("birth")).hasMessage("table: no table 'birth', expected 'births'");
    }

    @Test
    void namesTheTableFileThatIsNotThere() {
        assertThat(fault("{\"calendar\": \"01-01\", \"tables\": {\"births\": {\"kind\": \"events\"}}}"))
                .isEqualTo("births.csv: no such file in the folder " + folder);
    }

    @Test
    void namesLineCharacterAndPathOfAFault() throws IOException {
        TableFormatException fault = catchThrowableOfType(TableFormatException.class, () -> read("""
                        {
                          "calendar": "01-01",
                          "tables": {
                            "births": { "kind": "evnts" }
                          }
                        }
                        """));
        assertThat(fault)
                .hasMessage("tables.json, line 4, character 25, tables.births.kind: 'evnts', expected one of 'events',"
                        + " 'stock', 'person-years'");
        assertThat(fault.line()).hasValue(4);
        assertThat(fault.column()).hasValue("tables.births.kind");
        assertThat(fault.value()).hasValue("evnts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                                      | tables.json: is empty; expected a JSON object
            []                                                      | tables.json, line 1, character 1: expected an object in braces
            {}                                                      | tables.json, line 1, character 1: the key 'calendar' is missing
            {"calendar": "01-01"}                                   | tables.json, line 1, character 1: the key 'tables' is missing
            {"calendar": "01-01", "tables": {}}                     | tables.json, line 1, character 33, tables: has no table, expected at least one
            {"calendar": "01-01", "tables": []}                     | tables.json, line 1, character 33, tables: expected an object in braces
            {"calendar": "10-02", "tables": {}}                     | tables.json, line 1, character 14, calendar: '10-02', expected the first day of a month, such as 01-01 or 10-01
            {"calendar": "October", "tables": {}}                   | tables.json, line 1, character 14, calendar: 'October', expected month and day such as 01-01 or 10-01
            {"calendar": 10, "tables": {}}                          | tables.json, line 1, character 14, calendar: '10', expected a text in quotes
            {"calendar": null, "tables": {}}                        | tables.json, line 1, character 14, calendar: is null, expected a text in quotes
            {"calender": "01-01"}                                   | tables.json, line 1, character 14, calender: no such key, expected one of 6, the nearest 'calendar', 'licence', 'areas'
            {"calendar": "01-01", "calendar": "10-01"}              | tables.json, line 1, character 23, calendar: this key stands twice
            {"calendar": "01-01", "tables": {"b": {}}}              | tables.json, line 1, character 39, tables.b: the key 'kind' is missing
            {"calendar": "01-01", "tables": {"b": {}}} x            | tables.json, line 1, character 44: is not JSON: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
            {"calendar": "01-01", "tables": {"b": {}}} {}           | tables.json, line 1, character 44: text follows the end of the JSON object
            """)
    void refusesWhatIsNoDescriptionOfAFolder(String json, String message) {
        assertThat(fault(json)).isEqualTo(message);
    }

    @Test
    void refusesJsonThatDoesNotEnd() {
        assertThat(fault("{\"calendar\":\n \"01-01\","))
                .startsWith("tables.json, line 2, character ")
                .contains("is not JSON: ");
    }

    @Test
    void refusesTablesJsonThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve("tables.json"), "{\n\"title\": \"远安\"}".getBytes(Charset.forName("GB18030")));
        assertThatThrownBy(() -> TableFolder.read(folder))
                .hasMessageStartingWith("tables.json, line 2: holds bytes that are not UTF-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind": "events", "clolection": "complete"              | tables.births.clolection: no such key, expected one of 17, the nearest 'collection',
            "kind": "events", "date": "12-31"                       | tables.births.date: '12-31', belongs to a stock, and the kind of this table is another
            "kind": "person-years", "exposure": "log-mean"          | tables.births.exposure: 'log-mean', belongs to a stock, and the kind of this table is another
            "kind": "stock", "date": "31-12"                        | tables.births.date: '31-12', expected month and day such as 12-31
            "kind": "events", "age": "nominal"                      | tables.births.age: 'nominal', expected one of
            "kind": "events", "collection": "survey"                | tables.births.collection: 'survey', expected complete, register or a sample in braces
            "kind": "events", "collection": {"type": "census"}      | tables.births.collection.type: 'census', expected sample
            "kind": "events", "collection": {"type": "sample"}      | tables.births.collection: the key 'n' is missing
            "kind": "events", "collection": {"type": "sample", "n": 0} | tables.births.collection: sample: 0.0 of Infinity
            "kind": "events", "collection": {"type": "sample", "n": "5"} | tables.births.collection.n: '5', expected a number
            "kind": "events", "absent": "null"                      | tables.births.absent: 'null', expected one of
            "kind": "events", "suppressedBelow": 1                  | tables.births.suppressedBelow: '1', expected a number above 1
            "kind": "events", "suppressedBelow": true               | tables.births.suppressedBelow: 'true', expected a number
            "kind": "events", "charset": "UTF-9"                    | tables.births.charset: 'UTF-9', is no character set known here; expected one such as UTF-8 or GB18030
            "kind": "events", "charset": "§"                        | tables.births.charset: '§', is no character set known here
            "kind": "events", "marks": {"hidden": ["x"]}            | tables.births.marks.hidden: no such key, expected one of
            "kind": "events", "marks": {"missing": "x"}             | tables.births.marks.missing: 'x', expected a list in square brackets
            "kind": "events", "marks": {"missing": ["x", 5]}        | tables.births.marks.missing[1]: '5', expected a text in quotes
            "kind": "events", "marks": {"missing": ["x"], "suppressed": ["x"]} | tables.births.marks: marks: 'x', has two meanings
            "kind": "events", "labels": {"sex": "m"}                | tables.births.labels.sex: 'm', expected an object in braces
            "kind": "events", "of": ["mother"]                      | tables.births.of: expected an object in braces
            """)
    void refusesWhatIsNoDescriptionOfATable(String keys, String message) throws IOException {
        assertThat(faultOf(keys).replaceFirst("^tables.json, line 1, character \\d+, ", ""))
                .startsWith(message);
    }

    @Test
    void namesWhatIsMissingForAColumnThatNeedsIt() throws IOException {
        write("births.csv", "age,count\n15,1\n");
        assertThat(fault("{\"calendar\": \"01-01\", \"tables\": {\"births\": {\"kind\": \"events\"}}}"))
                .startsWith("births.csv: the events have ages, and the description does not say");
        write("births.csv", "period,count\n2011,1\n");
        assertThat(fault("{\"calendar\": \"01-01\", \"tables\": {\"births\": {\"kind\": \"stock\"}}}"))
                .startsWith(
                        "births.csv, line 2, column period: '2011', is a year, and the description of this stock states no date");
    }
}
