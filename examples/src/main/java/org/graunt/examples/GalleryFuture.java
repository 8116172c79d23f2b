package org.graunt.examples;

import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graunt.charts.BacktestChart;
import org.graunt.charts.BirthsProjectionChart;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.FanChart;
import org.graunt.charts.PopulationPyramid;
import org.graunt.forecast.Arima;
import org.graunt.forecast.Backtest;
import org.graunt.forecast.DemographicPool;
import org.graunt.forecast.Ets;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.RandomWalk;
import org.graunt.forecast.Series;
import org.graunt.forecast.Theta;
import org.graunt.indicator.CohortData;
import org.graunt.table.CohortTable;

/** Pictures of the future, as far as it can be told, and of how forecasts did. */
final class GalleryFuture {

    private final GalleryTexts texts;
    private final CohortData sweden;
    private final CohortTable births;

    GalleryFuture(Path data, GalleryTexts texts) {
        this.texts = texts;
        this.sweden = CohortData.read(data.resolve("sweden-counties"));
        this.births = CohortData.read(data.resolve("country-births")).table("births");
    }

    List<Picture> pictures() {
        return List.of(fan(), pyramid(), projection(), backtest());
    }

    private Series series(String country, String name) {
        return Series.annual(1950, births.where(AREA, country).sumTo(PERIOD).toArray()).named(name);
    }

    private Picture fan() {
        Series korea = series("Republic of Korea", texts.say("Births in the Republic of Korea", "韩国出生人数"));
        Forecast forecast = DemographicPool.standard().forecast(korea, 15, 0.5, 0.8, 0.95);
        ChartOptions options = texts.options("", texts.unitedNations());
        return new Picture(
                "fan",
                FanChart.of(forecast, options),
                Picture.HEIGHT,
                texts.say(
                        "From more than a million births a year to a quarter of it: the fan says what fifteen methods make of that.",
                        "出生人数从百万以上降至约四分之一：扇形为多种方法的综合预测。"),
                "FanChart.of(forecast, options)");
    }

    private Picture pyramid() {
        CohortTable population = sweden.table("population");
        ChartOptions options =
                texts.options(texts.say("Population of Sweden", "瑞典人口金字塔"), texts.sweden());
        return new Picture(
                "pyramid",
                PopulationPyramid.of(population, 2015, 1997, options),
                560,
                texts.say(
                        "The bulge around 1990 has moved up to age 25, and the old are more.",
                        "1990年前后的出生高峰已移至25岁，老年人口增多。"),
                "PopulationPyramid.of(population, 2015, 1997, options)");
    }

    private Picture projection() {
        CohortTable observed = sweden.table("births");
        RatesContinued rates = new RatesContinued(sweden, 2011, 2015);
        List<CohortTable> scenarios = List.of(
                rates.withMigration(2030).births().named(texts.say("with migration", "含迁移")),
                rates.withoutMigration(2030).births().named(texts.say("without migration", "不含迁移")));
        ChartOptions options = texts.options(
                texts.say("Births in Sweden if the rates of 2011-2015 stay", "按2011—2015年水平推算的瑞典出生人数"),
                texts.sweden());
        return new Picture(
                "births-projection",
                BirthsProjectionChart.of(observed, scenarios, options),
                Picture.HEIGHT,
                texts.say(
                        "Migration decides whether births rise or stay.", "出生人数升或平，取决于迁移。"),
                "BirthsProjectionChart.of(observed, scenarios, options)");
    }

    private Picture backtest() {
        List<Series> countries = new ArrayList<>();
        for (String country : List.of("France", "Japan", "Republic of Korea", "Sweden", "United States of America")) {
            countries.add(series(country, country));
        }
        Backtest backtest = Backtest.rollingOrigin(
                countries,
                50,
                5,
                RandomWalk.naive(),
                Ets.auto(),
                Arima.auto(),
                Theta.standard(),
                DemographicPool.standard());
        ChartOptions options = texts.options(
                texts.say("Births of five countries, forecast from each year since 1999", "五国出生人数：1999年以来逐年预测"),
                texts.unitedNations());
        return new Picture(
                "backtest",
                BacktestChart.of(backtest, BacktestChart.Score.MASE, options),
                Picture.HEIGHT,
                texts.say(
                        "One year ahead the methods beat the naive forecast, five years ahead hardly.",
                        "提前一年优于简单外推，提前五年则几乎无差别。"),
                "BacktestChart.of(backtest, BacktestChart.Score.MASE, options)");
    }
}
