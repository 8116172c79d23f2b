package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.Title;
import org.jfree.data.xy.XYZDataset;
import org.junit.jupiter.api.Test;

class TileMapTest {

    private static final List<String> AREAS = List.of("North", "West", "East", "South");
    private static final TileGrid GRID = TileGrid.of(". N .\nW . E\n. S .\nN = North\nW = West\nE = East\nS = South");
    private static final EstimateTable RATIOS =
            ratios(new double[][] {{1060, 1000}, {1100, 1000}, {1180, 1000}, {1040, 1000}});

    private static EstimateTable ratios(double[][] boysAndGirls) {
        CohortData births = ChartExamples.births(AREAS, boysAndGirls);
        return births.compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA);
    }

    private static XYZDataset data(JFreeChart chart) {
        return (XYZDataset) chart.getXYPlot().getDataset();
    }

    private static ColourScale colours(JFreeChart chart) {
        return ((TileRenderer) chart.getXYPlot().getRenderer()).colours();
    }

    private static <T extends Title> T title(JFreeChart chart, Class<T> kind) {
        return chart.getSubtitles().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void hasATileForEachAreaAtItsPlaceWithItsValue() {
        XYZDataset data = data(TileMap.of(RATIOS, GRID, Locale.ENGLISH));
        assertThat(data.getItemCount(0)).isEqualTo(4);
        for (int i = 0; i < 4; i++) {
            TileGrid.Tile tile = GRID.tiles().get(i);
            assertThat(data.getXValue(0, i)).isEqualTo(tile.column());
            assertThat(data.getYValue(0, i)).isEqualTo(tile.row());
            assertThat(data.getZValue(0, i)).isEqualTo(RATIOS.get(tile.area()).value());
        }
    }

    @Test
    void namesTheUnitAtItsScaleInBothLanguages() {
        PaintScaleLegend english = title(TileMap.of(RATIOS, GRID, Locale.ENGLISH), PaintScaleLegend.class);
        PaintScaleLegend chinese = title(TileMap.of(RATIOS, GRID, Locale.CHINESE), PaintScaleLegend.class);
        assertThat(english.getAxis().getLabel()).isEqualTo("Sex ratio at birth (boys per 100 girls)");
        assertThat(chinese.getAxis().getLabel()).isEqualTo("出生人口性别比（男/100女）");
        assertThat(english.getAxis().getRange().contains(104)).isTrue();
        assertThat(english.getAxis().getRange().contains(118)).isTrue();
    }

    @Test
    void theHigherTheValueTheDarkerItsTileAndThePaletteIsVisibleFromItsStart() {
        ColourScale colours = colours(TileMap.of(RATIOS, GRID, Locale.ENGLISH));
        double lightest = ColourScale.lightness(colours.colour(colours.getLowerBound()));
        double darkest = ColourScale.lightness(colours.colour(colours.getUpperBound()));
        assertThat(lightest).isBetween(90.0, 94.0);
        assertThat(darkest).isLessThan(30);
    }

    @Test
    void aroundAReferenceBothSidesDarkenWithTheDistance() {
        JFreeChart chart =
                TileMap.around(RATIOS, GRID, new ReferenceLine(106, "natural"), ChartOptions.in(Locale.ENGLISH));
        ColourScale colours = colours(chart);
        assertThat(colours.colour(105).getBlue())
                .isGreaterThan(colours.colour(105).getRed());
        assertThat(colours.colour(115).getRed())
                .isGreaterThan(colours.colour(115).getBlue());
        // 256 shades over both arms: two neighbouring ones differ by less than a unit of lightness
        assertThat(ColourScale.lightness(colours.colour(104)))
                .isCloseTo(ColourScale.lightness(colours.colour(108)), org.assertj.core.api.Assertions.within(1.0));
        assertThat(Drawn.notes(chart)).contains("Colours part at 106 (natural).");
        assertThat(Drawn.notes(
                        TileMap.around(RATIOS, GRID, new ReferenceLine(106, ""), ChartOptions.in(Locale.CHINESE))))
                .contains("颜色以106为界。");
    }

    @Test
    void theReferenceKeepsItsOwnDecimalsWhereTheValuesNeedNone() {
        EstimateTable wide = ratios(new double[][] {{1000, 1000}, {1900, 1000}, {1080, 1000}, {600, 1000}});

        assertThat(Drawn.notes(TileMap.around(
                        wide, GRID, new ReferenceLine(106.4, "natural"), ChartOptions.in(Locale.ENGLISH))))
                .contains("Colours part at 106.4 (natural).");
    }

    @Test
    void areasWithoutAValueAreHatchedAndSaidWithTheReason() {
        EstimateTable some = ratios(new double[][] {{1060, 1000}, {-1, 1000}, {100, 0}, {1040, 1000}});
        JFreeChart chart = TileMap.of(some.where(Axes.AREA, "North", "West", "East"), GRID, Locale.ENGLISH);
        assertThat(data(chart).getZValue(0, 1)).isNaN();
        assertThat(data(chart).getZValue(0, 2)).isNaN();
        assertThat(data(chart).getZValue(0, 3)).isNaN();
        assertThat(Drawn.notes(chart))
                .contains("Not shown: West (suppressed), East (")
                .contains("South (not in the data)");
        assertThat(title(chart, LegendTitle.class)
                        .getSources()[0]
                        .getLegendItems()
                        .get(0)
                        .getLabel())
                .isEqualTo("no value");
        assertThat(title(TileMap.of(RATIOS, GRID, Locale.ENGLISH), LegendTitle.class))
                .isNull();
        assertThat(Drawn.ink(chart)).isGreaterThan(0.1);
    }

    @Test
    void tilesKeepTheirShapeAndNeverOverlap() {
        for (TileGrid grid : List.of(GRID, GRID.withHexagons())) {
            JFreeChart chart = TileMap.of(RATIOS, grid, Locale.ENGLISH);
            TileRenderer renderer = (TileRenderer) chart.getXYPlot().getRenderer();
            Rectangle2D area = new Rectangle2D.Double(10, 20, 500, 300);
            List<Rectangle2D> places = new ArrayList<>();
            for (TileGrid.Tile tile : grid.tiles()) {
                Rectangle2D place = renderer.place(tile, area);
                assertThat(place.getWidth()).isEqualTo(place.getHeight());
                assertThat(area.contains(place.getCenterX(), place.getCenterY()))
                        .isTrue();
                assertThat(places).noneMatch(other -> other.contains(place.getCenterX(), place.getCenterY()));
                places.add(place);
            }
            assertThat(Drawn.ink(chart)).isGreaterThan(0.1);
        }
        assertThat(TileMap.heightFor(GRID, 332)).isEqualTo(500);
        assertThat(TileMap.heightFor(GRID.withHexagons(), 332)).isBetween(400, 500);
        assertThat(TileRenderer.width(TileGrid.of("A B").withHexagons())).isEqualTo(2);
    }

    @Test
    void labelsAndValuesAreTextInBothLanguagesAndTheSameBytesEachTime() {
        String svg = ChartFiles.toSvg(TileMap.of(RATIOS, GRID, Locale.ENGLISH), 480, 600, "c");
        assertThat(svg).contains(">N<", ">106.0<", ">118.0<", ">Sex ratio at birth<");
        assertThat(ChartFiles.toSvg(TileMap.of(RATIOS, GRID, Locale.ENGLISH), 480, 600, "c"))
                .isEqualTo(svg);
        // no room for values: labels alone
        assertThat(ChartFiles.toSvg(TileMap.of(RATIOS, GRID, Locale.ENGLISH), 300, 220, "c"))
                .contains(">N<")
                .doesNotContain(">118.0<");
        CjkFont.assumePresent();
        TileGrid chinese = TileGrid.of(". 北 .\n西 . 东\n. 南 .\n北 = North\n西 = West\n东 = East\n南 = South");
        assertThat(ChartFiles.toSvg(TileMap.of(RATIOS, chinese, Locale.CHINESE), 480, 600, "c"))
                .contains(">北<", ">出生人口性别比<", ">106.0<");
    }

    @Test
    void longLabelsShrinkIntoTheirTiles() {
        TileGrid grid = TileGrid.of("Northernmost W E S\nNorthernmost = North\nW = West\nE = East\nS = South");
        assertThat(ChartFiles.toSvg(TileMap.of(RATIOS, grid, Locale.ENGLISH), 300, 300, "c"))
                .contains(">Northernmost<");
    }

    @Test
    void refusesAnAreaWithoutATileSeveralPeriodsAndNothingToDraw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TileMap.of(RATIOS, TileGrid.of("North West East"), Locale.ENGLISH))
                .withMessage("area 'South': has no tile in the grid of 3 areas");
        EstimateTable years = ChartExamples.counties()
                .compute(Indicators.TOTAL_FERTILITY_RATE)
                .by(Axes.AREA, Axes.PERIOD);
        TileGrid abc = TileGrid.of("A B C");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TileMap.of(years, abc, Locale.ENGLISH))
                .withMessageContaining("axis period has several labels besides area");
        assertThat(Drawn.notes(TileMap.of(years.where(Axes.PERIOD, 2015), abc, Locale.ENGLISH)))
                .startsWith("2015");
        EstimateTable nothing = ratios(new double[][] {{-1, 1000}, {-1, 1000}, {-1, 1000}, {-1, 1000}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TileMap.of(nothing, GRID, Locale.ENGLISH))
                .withMessageContaining("no area has a value to draw");
    }

    @Test
    void oneValueForAllIsDrawnInOneColour() {
        EstimateTable same = ratios(new double[][] {{1060, 1000}, {1060, 1000}, {1060, 1000}, {1060, 1000}});
        assertThat(Drawn.ink(TileMap.of(same, GRID, Locale.ENGLISH))).isGreaterThan(0.1);
    }
}
