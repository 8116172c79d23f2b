package org.graunt.examples;

import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.ChartTheme;
import org.graunt.charts.ControlCharts;
import org.graunt.charts.FunnelChart;
import org.graunt.charts.RankChart;
import org.graunt.charts.ReferenceLine;
import org.graunt.charts.SexRatioChart;
import org.graunt.charts.SmallMultiples;
import org.graunt.charts.TileGrid;
import org.graunt.charts.TileMap;
import org.graunt.compare.ControlChart;
import org.graunt.compare.ControlTable;
import org.graunt.compare.Funnel;
import org.graunt.compare.FunnelTable;
import org.graunt.compare.LabelledCounts;
import org.graunt.compare.RankTable;
import org.graunt.compare.Ranks;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Measure;
import org.graunt.indicator.RowState;
import org.graunt.table.AreaTree;
import org.graunt.table.CohortTable;
import org.graunt.table.TableFolder;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;

/** Pictures that compare areas: what differs by more than chance, and what does not. */
final class GalleryAreas {

    private static final Indicator AT_AGE_0 = Indicator.sexRatio("sex-ratio-at-age-0", Measure.of("infants"))
            .named("sex ratio at age 0", "0岁人口性别比")
            .directed(Indicators.SEX_RATIO_AT_BIRTH.direction());

    private final GalleryTexts texts;
    private final CohortData sweden;
    private final CohortTable infants;
    private final AreaTree areas;
    private final TileGrid counties;
    private final TileGrid provinces;

    GalleryAreas(Path data, GalleryTexts texts) throws IOException {
        this.texts = texts;
        this.sweden = CohortData.read(data.resolve("sweden-counties"));
        TableFolder census = TableFolder.read(data.resolve("china-infants"));
        this.infants = census.tables().get("infants");
        this.areas = census.areas().orElseThrow();
        this.counties = TileGrid.read(data.resolve("sweden-counties").resolve("tiles.txt"));
        this.provinces = TileGrid.read(data.resolve("china-infants").resolve(texts.say("tiles.txt", "tiles-zh.txt")));
    }

    List<Picture> pictures() {
        CohortTable ofProvinces = counted().regroup(AREA, areas.parents());
        EstimateTable ratios = CohortData.of(ofProvinces).compute(AT_AGE_0).by(AREA);
        EstimateTable named = CohortData.of(ofProvinces.regroup(AREA, texts.provinces()))
                .compute(AT_AGE_0)
                .by(AREA);
        Map<String, String> names =
                texts.counties(sweden.table("births").axis(AREA).labels());
        EstimateTable fertility =
                sweden.compute(Indicators.TOTAL_FERTILITY_RATE).by(AREA, PERIOD);
        return List.of(
                smallMultiples(CohortData.of(
                                sweden.table("births").regroup(AREA, names),
                                sweden.table("population").regroup(AREA, names))
                        .compute(Indicators.TOTAL_FERTILITY_RATE)
                        .by(AREA, PERIOD)),
                tiles(fertility.where(PERIOD, 2015)),
                tilesAround(ratios),
                caterpillar(named),
                funnel(),
                ranks(ratios),
                control());
    }

    private Picture smallMultiples(EstimateTable fertility) {
        ChartOptions options = texts.options(
                        texts.say("Total fertility in Sweden's counties", "瑞典各省总和生育率"), texts.sweden())
                .withTheme(ChartTheme.standard().withTextSize(11));
        return new Picture(
                "small-multiples",
                SmallMultiples.of(fertility, options),
                960,
                760,
                texts.say(
                        "In all 21 counties fertility was higher in 2010 than in 1998 and lower again in 2015; it was highest in 2010 in 14 of them."
                                + " The small ones have a wider band.",
                        "21个省的总和生育率2010年均高于1998年，2015年又均低于2010年；其中14个省在2010年达到最高。人口少的省，区间更宽。"),
                "SmallMultiples.of(fertility, options)");
    }

    private Picture tiles(EstimateTable latest) {
        ChartOptions options = texts.options(
                        texts.say("Total fertility in Sweden's counties, 2015", "2015年瑞典各省总和生育率"), texts.sweden())
                .withSubtitle(key(
                        counties,
                        texts.counties(sweden.table("births").axis(AREA).labels())));
        return new Picture(
                "tile-map",
                TileMap.of(latest, counties, options),
                640,
                texts.say(
                        "On tiles of one size Gotland's 57,000 people are as visible as Stockholm's two million.",
                        "等面积方格图中，五万七千人的哥得兰省与两百余万人的斯德哥尔摩省同样醒目。"),
                "TileMap.of(latest, counties, options)");
    }

    private Picture tilesAround(EstimateTable ratios) {
        ChartOptions options = texts.options(
                        texts.say("Boys per 100 girls at age 0, China's provinces, 2020", "2020年各省0岁人口性别比"),
                        texts.china())
                .withSubtitle(
                        texts.inChinese()
                                ? "数据不含港澳台"
                                : key(provinces, Map.of()) + "; without Taiwan, Hong Kong and Macao");
        ReferenceLine natural = new ReferenceLine(106, texts.say("natural", "自然水平"));
        return new Picture(
                "tile-map-around",
                TileMap.around(ratios, provinces, natural, options),
                TileMap.heightFor(provinces, Picture.WIDTH),
                texts.say(
                        "The colours part at the natural ratio of 106: four provinces lie below it. Boys outnumber girls the most in the south:"
                                + " by 22% in Hainan, the island in the far south, 20% in Jiangxi and 19% in Fujian. Taiwan, Hong Kong and Macao"
                                + " are not in the data.",
                        "颜色以自然水平106为界：仅四个省份低于此值。南方偏高最明显：男婴比女婴在海南多22%，在江西多20%，在福建多19%。数据不含港澳台。"),
                "TileMap.around(ratios, provinces, natural, options)");
    }

    private Picture caterpillar(EstimateTable ratios) {
        ChartOptions options = texts.options(
                texts.say("Boys per 100 girls at age 0, China's provinces, 2020", "2020年各省0岁人口性别比"), texts.china());
        return new Picture(
                "sex-ratio",
                SexRatioChart.of(ratios, options),
                SexRatioChart.heightFor(ratios),
                texts.say(
                        "Where the whole interval lies above the band, chance is hardly an explanation.",
                        "整个区间高于正常范围的省份，很难用偶然解释。"),
                "SexRatioChart.of(ratios, options)");
    }

    private Picture funnel() {
        Object[] ofHenan = areas.leaves("Henan").stream()
                .filter(counted().axis(AREA).labels()::contains)
                .toArray();
        FunnelTable funnel = Funnel.exact()
                .of(LabelledCounts.of(CohortData.of(counted().where(AREA, ofHenan))
                                .compute(AT_AGE_0)
                                .by(AREA))
                        .named(AT_AGE_0.name(texts.language())));
        ChartOptions options = texts.options(
                texts.say("Boys per 100 girls at age 0, counties of Henan, 2020", "2020年河南省各县0岁人口性别比"), texts.china());
        return new Picture(
                "funnel",
                FunnelChart.of(funnel, 0, options),
                Picture.HEIGHT,
                texts.say(
                        "Each point is a county. Of 182 chance alone would put hardly one beyond the outer lines; 13 lie there (diamonds)."
                                + " Orange circles lie between the inner and the outer lines, as some would by chance alone.",
                        "每点为一个县区。182个县区中，仅凭偶然几乎不会有越出外侧界限者，实际有13个（菱形）；橙色圆点位于内外两线之间，偶然也会出现一些。"),
                "FunnelChart.of(funnel, 0, options)");
    }

    private Picture ranks(EstimateTable ratios) {
        RankTable ranks = Ranks.seeded(2020).of(ratios);
        ChartOptions options = texts.options(
                texts.say(
                        "Provinces by how far boys per 100 girls at age 0 are from 103–107",
                        "各省0岁人口性别比位次（按偏离103—107的程度）"),
                texts.china());
        JFreeChart chart = RankChart.of(ranks, options);
        rename(chart, texts.provinces());
        return new Picture(
                "ranks",
                chart,
                RankChart.heightFor(ranks),
                texts.say(
                        "Rank 1 is nearest to the usual range of 103 to 107; six provinces lie within it and share that rank. The last four places"
                                + " are certain; from the seventh to the twentieth most provinces could as well stand several ranks higher or lower.",
                        "位次按偏离正常范围（103—107）的程度排列，六个省份在范围之内，并列第一。末四位几乎确定；第七至第二十位的省份，多数上下浮动数位皆有可能。"),
                "RankChart.of(ranks, options)");
    }

    private Picture control() {
        ControlTable control = ControlChart.exact()
                .baseline(IntStream.rangeClosed(1998, 2007).boxed().toArray())
                .of(sweden.compute(Indicators.CRUDE_BIRTH_RATE).by(AREA, PERIOD).where(AREA, "Gotlands län"));
        ChartOptions options = texts.options(texts.say("Births per 1,000 people, Gotland", "哥得兰省出生率"), texts.sweden());
        return new Picture(
                "control",
                ControlCharts.of(control, options),
                Picture.HEIGHT,
                texts.say(
                        "Held against 1998–2007 only 2010 lies outside the limits, yet all seven years from 2008 to 2014 lie above the mean, with"
                                + " 3,859 births where it makes 3,504: a lasting rise is likely.",
                        "以1998—2007年为基线，仅2010年越出控制界限；但2008至2014年连续七年高于均值，共出生3859人，按均值应为3504人，很可能是持续上升。"),
                "ControlCharts.of(control, options)");
    }

    /** What the letters on the tiles stand for, in the order of the tiles; names that are not given stay as they are. */
    private String key(TileGrid grid, Map<String, String> names) {
        return grid.tiles().stream()
                .map(tile -> tile.label() + " " + names.getOrDefault(tile.area(), tile.area()))
                .sorted()
                .collect(Collectors.joining(texts.say(", ", "、")));
    }

    /** Other names at the rows of a chart: those of the estimates name the streams of a simulation, and stay what they are. */
    private static void rename(JFreeChart chart, Map<String, String> names) {
        XYPlot plot = chart.getXYPlot();
        SymbolAxis old = (SymbolAxis) plot.getRangeAxis();
        SymbolAxis renamed = new SymbolAxis(
                null, Arrays.stream(old.getSymbols()).map(names::get).toArray(String[]::new));
        renamed.setRange(old.getRange());
        renamed.setInverted(old.isInverted());
        renamed.setGridBandsVisible(old.isGridBandsVisible());
        renamed.setAxisLineVisible(old.isAxisLineVisible());
        renamed.setTickMarksVisible(old.isTickMarksVisible());
        renamed.setTickLabelFont(old.getTickLabelFont());
        renamed.setTickLabelPaint(old.getTickLabelPaint());
        plot.setRangeAxis(renamed);
    }

    /** The infants of the counties where both sexes were counted. */
    private CohortTable counted() {
        EstimateTable all = CohortData.of(infants).compute(AT_AGE_0).by(AREA);
        Map<String, Object> known = new LinkedHashMap<>();
        for (int row = 0; row < all.rowCount(); row++) {
            if (all.stateAt(row) == RowState.VALUE) {
                known.put(all.label(row, AREA), all.label(row, AREA));
            }
        }
        return infants.where(AREA, known.values().toArray());
    }
}
