package org.graunt.examples;

import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                ranks(named),
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
                        "One tide: all 21 counties rose to 2010 and fell after it; the small ones with a wider band.",
                        "二十一个省同起同落，2010年前上升、其后下降；小省区间更宽。"),
                "SmallMultiples.of(fertility, options)");
    }

    private Picture tiles(EstimateTable latest) {
        ChartOptions options =
                texts.options(texts.say("Total fertility in Sweden's counties", "瑞典各省总和生育率"), texts.sweden());
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
                texts.say("Boys per 100 girls at age 0, China's provinces, 2020", "2020年各省0岁人口性别比"), texts.china());
        ReferenceLine natural = new ReferenceLine(106, texts.say("natural", "自然水平"));
        return new Picture(
                "tile-map-around",
                TileMap.around(ratios, provinces, natural, options),
                TileMap.heightFor(provinces, Picture.WIDTH),
                texts.say(
                        "The colours part at the natural ratio of 106: four provinces lie below it, and in the south-east boys outnumber"
                                + " girls by up to 22 %.",
                        "颜色以自然水平106为界：仅四个省份低于此值，东南沿海最多高出女婴22%。"),
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
                        "Where the whole interval lies above the band, chance is no explanation.",
                        "整个区间高于正常范围的省份，不能用偶然解释。"),
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
                        "Of 182 counties chance alone would put none beyond the outer lines; 13 lie there, the small ones with extreme values do not.",
                        "182个县区中，仅凭偶然几乎无一越出外侧界限，实际有13个；数值极端的小县并不在其中。"),
                "FunnelChart.of(funnel, 0, options)");
    }

    private Picture ranks(EstimateTable ratios) {
        RankTable ranks = Ranks.seeded(2020).of(ratios);
        ChartOptions options =
                texts.options(texts.say("Provinces by boys per 100 girls at age 0", "各省0岁人口性别比位次"), texts.china());
        return new Picture(
                "ranks",
                RankChart.of(ranks, options),
                RankChart.heightFor(ranks),
                texts.say(
                        "Held against the usual range the last four places are certain; above the twenty-first most provinces could as well stand"
                                + " several ranks higher or lower.",
                        "以正常范围衡量，末四位确定无疑；第二十一位之前，多数省份上下数位皆有可能。"),
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
                        "Held against the ten years before, only the births of 2010 were more than chance makes of a steady rate.",
                        "以此前十年为基线，仅2010年的出生率超出偶然波动。"),
                "ControlCharts.of(control, options)");
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
