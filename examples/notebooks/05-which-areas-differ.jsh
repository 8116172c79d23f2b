// Which areas really differ? Boys per 100 girls at age 0 in China's 2,989 counties, census of 2020. Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/05-which-areas-differ.jsh

import org.graunt.charts.*;
import org.graunt.compare.*;
import org.graunt.estimate.*;
import org.graunt.indicator.*;
import org.graunt.table.*;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));
Path folder = Files.createDirectories(Path.of("target", "notebooks"));
TableFolder census = TableFolder.read(data.resolve("china-infants"));
AreaTree areas = census.areas().get();
CohortTable infants = census.tables().get("infants");

// 1. The counts, and what they show at first sight: the extremes are the smallest counties.
Indicator ratio = Indicator.sexRatio("sex-ratio-at-age-0", Measure.of("infants")).named("sex ratio at age 0", "0岁人口性别比");
EstimateTable all = CohortData.of(infants).compute(ratio).by(AREA);
Object[] known = IntStream.range(0, all.rowCount()).filter(row -> all.stateAt(row) == RowState.VALUE).mapToObj(row -> all.label(row, AREA)).toArray();
EstimateTable counties = all.where(AREA, known);
System.out.printf(Locale.ROOT, "%d counties, %d of them with both counts%n", all.rowCount(), known.length);
LabelledCounts counts = LabelledCounts.of(counties);
List<Integer> byValue = IntStream.range(0, counts.size()).boxed().sorted(Comparator.comparingDouble(counts::valueAt).reversed()).toList();
for (int place : new int[] {0, 1, byValue.size() - 2, byValue.size() - 1}) {
    int row = byValue.get(place);
    System.out.printf(Locale.ROOT, "%s: %.0f boys, %.0f girls, ratio %s%n", counts.labels().get(row), counts.numeratorAt(row), counts.denominatorAt(row), counties.estimateAt(row));
}

// 2. The funnel: what chance alone would do to a county of that size. Flags are counted against what chance would raise.
FunnelTable funnel = Funnel.exact().of(counties);
System.out.printf(Locale.ROOT, "%d counties about %.1f boys per 100 girls; outside 95 %%: %d (chance alone: %.0f); outside 99.8 %%: %d (chance alone: %.0f)%n", byValue.size(), funnel.target(), funnel.outside(0.95).size(), funnel.expectedFalseAlarms(0.95), funnel.outside(0.998).size(), funnel.expectedFalseAlarms(0.998));
System.out.println("different at a false discovery rate of 5 %: " + funnel.discoveries(0.05).size());
ChartFiles.writeSvg(FunnelChart.of(funnel, 0, ChartOptions.in(Locale.ENGLISH).withTitle("Boys per 100 girls at age 0, China's counties, 2020")), folder.resolve("areas-funnel.svg"), 900, 560);

// 3. Shrinkage: each county's value drawn toward its province by as much as it is noise.
ShrunkTable shrunk = EmpiricalBayes.maximumLikelihood().towardParents(areas).shrink(counties);
for (int place : new int[] {0, byValue.size() / 2}) {
    String county = counts.labels().get(byValue.get(place));
    System.out.printf(Locale.ROOT, "%s: %.1f as counted, %s after shrinkage (weight of its own value %.2f)%n", county, counts.valueAt(byValue.get(place)), shrunk.get(county), shrunk.weight(county));
}

// 4. Ranks of the provinces, each with its interval.
EstimateTable provinces = CohortData.of(infants.where(AREA, known).regroup(AREA, areas.parents())).compute(ratio).by(AREA);
RankTable ranks = Ranks.seeded(2020).of(provinces);
System.out.println(ranks.sentence(Locale.ENGLISH));
System.out.printf(Locale.ROOT, "Guangxi: rank %.0f from the highest ratio by its value, %.0f to %.0f with 90 %% probability%n", ranks.rankOfValue("Guangxi"), ranks.lower("Guangxi"), ranks.upper("Guangxi"));
ChartFiles.writeSvg(RankChart.of(ranks, ChartOptions.in(Locale.ENGLISH).withTitle("Provinces by boys per 100 girls at age 0")), folder.resolve("areas-ranks.svg"), 900, RankChart.heightFor(ranks));
TileGrid tiles = TileGrid.read(data.resolve("china-infants/tiles.txt"));
ChartFiles.writeSvg(TileMap.around(provinces, tiles, new ReferenceLine(106, "natural"), ChartOptions.in(Locale.ENGLISH).withTitle("Boys per 100 girls at age 0, 2020")), folder.resolve("areas-map.svg"), 640, TileMap.heightFor(tiles, 640));

// 5. And the sentence for when numbers say nothing: the ranks of one province's counties.
RankTable within = Ranks.seeded(2020).of(counties.where(AREA, areas.leaves("Tibet").stream().filter(Arrays.asList(known)::contains).toArray()));
System.out.println("Tibet's counties: " + within.sentence(Locale.ENGLISH));
System.out.println("charts written to " + folder + ": areas-funnel, areas-ranks, areas-map");

/exit
