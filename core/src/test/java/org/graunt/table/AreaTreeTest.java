package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.graunt.table.AreaTree.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees of areas, and tables that hold rows of parent areas. */
class AreaTreeTest {

    private static final AreaTree COUNTY = AreaTree.of(List.of(
            Area.top("county").at("county"),
            Area.top("north").in("county").at("township"),
            Area.top("south").in("county").at("township"),
            Area.top("n1").in("north").at("village"),
            Area.top("n2").in("north").at("village"),
            Area.top("s1").in("south").at("village")));
    private static final ReadOptions OPTIONS = ReadOptions.standard().withAreas(COUNTY);
    private static final TableDescription EVENTS = TableDescription.events();

    @TempDir
    Path folder;

    private CohortTable read(TableDescription description, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("births.csv"), String.join("\n", lines));
        return CohortCsv.read(file, "births", description, OPTIONS);
    }

    private String fault(TableDescription description, String... lines) {
        return catchThrowableOfType(TableFormatException.class, () -> read(description, lines))
                .getMessage();
    }

    @Test
    void knowsParentsChildrenAndLeaves() {
        assertThat(COUNTY.areas()).containsExactly("county", "north", "south", "n1", "n2", "s1");
        assertThat(COUNTY.parent("n1")).hasValue("north");
        assertThat(COUNTY.parent("county")).isEmpty();
        assertThat(COUNTY.children("county")).containsExactly("north", "south");
        assertThat(COUNTY.children("n1")).isEmpty();
        assertThat(COUNTY.isLeaf("s1")).isTrue();
        assertThat(COUNTY.isLeaf("south")).isFalse();
        assertThat(COUNTY.leaves()).containsExactly("n1", "n2", "s1");
        assertThat(COUNTY.leaves("county")).containsExactly("n1", "n2", "s1");
        assertThat(COUNTY.leaves("north")).containsExactly("n1", "n2");
        assertThat(COUNTY.leaves("s1")).containsExactly("s1");
        assertThat(COUNTY.has("x")).isFalse();
        assertThat(COUNTY).hasToString("6 areas, 3 of them leaves");
    }

    @Test
    void knowsLevels() {
        assertThat(COUNTY.levels()).containsExactly("county", "township", "village");
        assertThat(COUNTY.level("north")).hasValue("township");
        assertThat(COUNTY.ancestors("township")).isEqualTo(Map.of("n1", "north", "n2", "north", "s1", "south"));
        assertThat(COUNTY.ancestors("village")).isEqualTo(Map.of("n1", "n1", "n2", "n2", "s1", "s1"));
        assertThatThrownBy(() -> COUNTY.ancestors("towns"))
                .hasMessage("level: 'towns', expected one of 'township', 'county', 'village'");
        assertThatThrownBy(() -> AreaTree.of(List.of(Area.top("a"))).ancestors("x"))
                .hasMessage("level: 'x', no area states its level");
    }

    @Test
    void namesTheNearestArea() {
        assertThatThrownBy(() -> COUNTY.parent("norht"))
                .hasMessageStartingWith("area: 'norht', is not in the tree, expected one of 6, the nearest 'north'");
    }

    @Test
    void refusesRepeatedAreasUnknownParentsAndBlankNames() {
        assertThatThrownBy(() -> AreaTree.of(List.of(Area.top("a"), Area.top("a"))))
                .hasMessage("area 'a': stands twice, expected once");
        assertThatThrownBy(() -> AreaTree.of(List.of(Area.top("a").in("b"))))
                .hasMessage("area 'a': its parent 'b' is no area, expected 'a'");
        assertThatThrownBy(() -> Area.top(" ")).hasMessage("area: ' ', is blank; expected a name");
    }

    @Test
    void refusesAreasThatBelongToThemselves() {
        assertThatThrownBy(() -> AreaTree.of(List.of(Area.top("a").in("a"))))
                .hasMessage("area 'a': belongs to itself, a in a");
        assertThatThrownBy(() -> AreaTree.of(List.of(
                        Area.top("a").in("b"),
                        Area.top("b").in("c"),
                        Area.top("c").in("a"))))
                .hasMessage("area 'a': belongs to itself, a in b in c in a");
    }

    @Test
    void areEqualWhereAreasAndOrderAre() {
        AreaTree ab = AreaTree.of(List.of(Area.top("a"), Area.top("b")));
        assertThat(ab)
                .isEqualTo(AreaTree.of(List.of(Area.top("a"), Area.top("b"))))
                .hasSameHashCodeAs(ab);
        assertThat(ab)
                .isNotEqualTo(AreaTree.of(List.of(Area.top("b"), Area.top("a"))))
                .isNotEqualTo("x");
    }

    @Test
    void isReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("areas.csv"), """
                area,parent,level
                county,,county
                "north",county,township
                 n1 ,north,
                """);
        assertThat(AreaTree.read(file))
                .isEqualTo(AreaTree.of(List.of(
                        Area.top("county").at("county"),
                        Area.top("north").in("county").at("township"),
                        Area.top("n1").in("north"))));
        Path chinese = Files.writeString(folder.resolve("地区.csv"), "上级,地区\n,宜昌市\n宜昌市,远安县\n");
        assertThat(AreaTree.read(chinese).parent("远安县")).hasValue("宜昌市");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            area,parent              | areas.csv: has no rows; expected the columns area, parent and, if wanted, level
            area,above;a,b           | areas.csv, line 1: column 'above' is not known, expected area, parent and, if wanted, level
            area,area;a,b            | areas.csv, line 1: column 'area' is there twice, expected area, parent and, if wanted, level
            area,level;a,b           | areas.csv, line 1: the columns are area, level, expected area, parent and, if wanted, level
            area,parent;a,;b         | areas.csv, line 3: 1 field, expected 2: area, parent
            area,parent;a,; ,a       | areas.csv, line 3, column area: '', is empty; expected the name of an area
            area,parent;a,;b,c       | areas.csv: area 'b': its parent 'c' is no area, expected one of 'a', 'b'
            area,parent;a,b;b,a      | areas.csv: area 'a': belongs to itself, a in b in a
            """)
    void saysWhyAFileIsNoTree(String lines, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("areas.csv"), lines.strip().replace(';', '\n') + "\n");
        assertThatThrownBy(() -> AreaTree.read(file))
                .isInstanceOf(TableFormatException.class)
                .hasMessage(message);
    }

    @Test
    void regroupsTablesToParents() throws IOException {
        CohortTable villages = read(EVENTS, "area,count", "n1,1", "n2,2", "s1,4");
        assertThat(villages.regroup(Axes.AREA, COUNTY.parents()).get("north")).isEqualTo(3);
        assertThat(villages.regroup(Axes.AREA, COUNTY.ancestors("county")).get("county"))
                .isEqualTo(7);
    }

    @Test
    void checksRowsOfParentsAndLeavesThemOut() throws IOException {
        CohortTable table = read(
                EVENTS,
                "area,period,count",
                "county,2011,7",
                "n1,2011,1",
                "n2,2011,2",
                "s1,2011,4",
                "north,2011,3",
                "n1,2012,10",
                "n2,2012,20",
                "s1,2012,40");
        assertThat(table.axis(Axes.AREA).labels()).containsExactly("n1", "n2", "s1");
        assertThat(table.sumTo().get()).isEqualTo(77);
    }

    @Test
    void refusesAParentThatIsNotTheSumOfItsLeaves() {
        assertThat(fault(EVENTS, "area,period,count", "n1,2011,1", "n2,2011,2", "north,2011,4"))
                .isEqualTo(
                        "births.csv, line 4, column count: '4', the leaves of north sum to 3 at period 2011; a parent"
                                + " must equal their sum");
        assertThat(fault(EVENTS, "area,count", "n1,1", "north,4"))
                .isEqualTo("births.csv, line 3, column count: '4', the leaves of north sum to 1; a parent must equal"
                        + " their sum");
    }

    @Test
    void allowsForRoundingInDecimalsAndForNoneInWholeNumbers() throws IOException {
        assertThat(read(EVENTS, "area,count", "n1,0.1", "n2,0.2", "north,0.3").size())
                .isEqualTo(2);
        assertThat(fault(EVENTS, "area,count", "n1,0.1", "n2,0.2", "north,0.300001"))
                .contains("sum to 0.3000000000000");
        assertThat(fault(EVENTS, "area,count", "n1,6000000000", "n2,6000000000", "north,12000000001"))
                .contains("sum to 12000000000");
    }

    @Test
    void comparesWithTheRangeOfLeavesThatAreWithheld() throws IOException {
        TableDescription withheld = EVENTS.withSuppressedBelow(5);
        assertThat(read(withheld, "area,count", "n1,*", "n2,20", "north,24").state("n1"))
                .isEqualTo(CellState.SUPPRESSED);
        assertThat(fault(withheld, "area,count", "n1,*", "n2,20", "north,25"))
                .contains("the leaves of north sum to 21 to 24");
    }

    @Test
    void doesNotCompareWithLeavesThatAreMissingNorParentsThatAre() throws IOException {
        assertThat(read(EVENTS, "area,count", "n1,NA", "n2,20", "north,99").get("n2"))
                .isEqualTo(20);
        assertThat(read(EVENTS, "area,count", "n1,1", "n2,20", "north,NA").get("n2"))
                .isEqualTo(20);
        assertThat(read(EVENTS, "area,count", "n1,.", "n2,20", "north,20").state("n1"))
                .isEqualTo(CellState.NOT_APPLICABLE);
    }

    @Test
    void refusesAreasThatAreNotInTheTreeAndParentsWithoutLeaves() {
        assertThat(fault(EVENTS, "area,count", "n3,1"))
                .startsWith("births.csv, line 2, column area: 'n3', is not among the areas stated, expected one of 6");
        assertThat(fault(EVENTS, "area,count", "n1,1", "south,1"))
                .isEqualTo("births.csv, line 3, column area: 'south', is a parent, and none of its leaves has a row");
        assertThat(fault(EVENTS, "area,count", "north,1"))
                .isEqualTo("births.csv: every area is a parent of others, expected rows of leaves such as 'n1'");
    }

    @Test
    void countsOnlyRowsOfLeavesAsPresent() {
        assertThat(fault(EVENTS, "area,period,count", "n1,2011,1", "n2,2012,2", "north,2011,1", "north,2012,2"))
                .startsWith("births.csv: no row for area n1, period 2012 and 1 more");
    }

    @Test
    void acceptsPeriodsThatOnlyParentsHaveWhereAbsentRowsAreZero() throws IOException {
        CohortTable table =
                read(EVENTS.withAbsent(TableDescription.Absent.ZERO), "area,period,count", "n1,2011,1", "north,2012,0");
        assertThat(table.get("n1", 2012)).isZero();
    }
}
