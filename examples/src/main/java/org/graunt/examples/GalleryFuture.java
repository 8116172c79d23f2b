package org.graunt.examples;

import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graunt.charts.BacktestChart;
import org.graunt.charts.BirthsProjectionChart;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.FanChart;
import org.graunt.charts.PopulationPyramid;
import org.graunt.charts.ProjectedPyramid;
import org.graunt.forecast.Arima;
import org.graunt.forecast.Backtest;
import org.graunt.forecast.DemographicPool;
import org.graunt.forecast.Ets;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.RandomWalk;
import org.graunt.forecast.Series;
import org.graunt.forecast.Theta;
import org.graunt.indicator.CohortData;
import org.graunt.projection.Deviation;
import org.graunt.projection.PopulationFan;
import org.graunt.projection.TfrProcess;
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
        return List.of(fan(), pyramid(), projectedPyramid(), projection(), backtest());
    }

    private Series series(String country, String name) {
        return Series.annual(1950, births.where(AREA, country).sumTo(PERIOD).toArray())
                .named(name);
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
                        "From a million births a year to a quarter of it; fifteen methods together expect fewer still, and do not exclude as many as"
                                + " there were in 2010.",
                        "年出生人数从百余万降至约四分之一；十五种方法综合预测继续减少，但不排除回到2010年的水平。"),
                "FanChart.of(forecast, options)");
    }

    private Picture pyramid() {
        CohortTable population = sweden.table("population");
        ChartOptions options = texts.options(texts.say("Population of Sweden", "瑞典人口金字塔"), texts.sweden());
        return new Picture(
                "pyramid",
                PopulationPyramid.of(population, 2015, 1997, options),
                560,
                texts.say(
                        "The children of 1990 are 25, those of the forties have retired, and each cohort is larger than it was: people moved in.",
                        "1990年出生者已25岁，四十年代出生者已退休；多数队列人数比以前增多，因有人口迁入。"),
                "PopulationPyramid.of(population, 2015, 1997, options)");
    }

    private Picture projectedPyramid() {
        Map<String, String> name = Map.of("Uppsala län", texts.say("Uppsala län", "乌普萨拉省"));
        CohortData uppsala = CohortData.of(Stream.of("births", "population", "deaths")
                .map(table -> sweden.table(table).where(AREA, "Uppsala län").regroup(AREA, name))
                .toArray(CohortTable[]::new));
        TfrProcess process = TfrProcess.aroundPath().multiplied(Deviation.autoregressive(0.98, 0.025));
        PopulationFan fan = new RatesContinued(uppsala, 2011, 2015)
                .planWithMigration()
                .trajectories(1000, 42)
                .fertility(process)
                .poissonBirths()
                .population(2016, 2035);
        CohortTable population = uppsala.table("population");
        ChartOptions options =
                texts.options(texts.say("Population of Uppsala county in 2035", "乌普萨拉省2035年人口推算"), texts.sweden());
        return new Picture(
                "projected-pyramid",
                ProjectedPyramid.of(fan, 0.80, population, 2015, options),
                560,
                texts.say(
                        "What is uncertain is who is not yet born: above age 20 all trajectories are one.",
                        "不确定的是尚未出生的人口：二十岁以上各轨迹一致。"),
                "ProjectedPyramid.of(fan, 0.80, population, 2015, options)");
    }

    private Picture projection() {
        CohortTable observed = sweden.table("births");
        RatesContinued rates = new RatesContinued(sweden, 2011, 2015);
        List<CohortTable> scenarios = List.of(
                rates.withMigration(2030).births().named(texts.say("with migration", "含迁移")),
                rates.withoutMigration(2030).births().named(texts.say("without migration", "不含迁移")));
        ChartOptions options = texts.options(
                texts.say("Births in Sweden if the rates of 2011–2015 stay", "按2011—2015年水平推算的瑞典出生人数"), texts.sweden());
        return new Picture(
                "births-projection",
                BirthsProjectionChart.of(observed, scenarios, options),
                Picture.HEIGHT,
                texts.say(
                        "Whether births stay above 120,000 or fall to 100,000 is decided by migration.",
                        "出生人数维持在12万以上还是降至10万，取决于迁移。"),
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
                        "Errors grow with every year ahead; the pool's are the smallest at each, but not by much.",
                        "预测期越长误差越大；方法组合在各期误差均最小，但优势不大。"),
                "BacktestChart.of(backtest, BacktestChart.Score.MASE, options)");
    }
}
