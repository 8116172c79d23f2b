package org.graunt.examples;

import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.graunt.forecast.Transform;
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
        Forecast forecast = DemographicPool.standard().on(Transform.LOG).forecast(korea, 15, 0.5, 0.8, 0.95);
        ChartOptions options = texts.options("", texts.ownForecast(texts.unitedNations()));
        return new Picture(
                "fan",
                FanChart.of(forecast, options),
                Picture.HEIGHT,
                texts.say(
                        "From 1.1 million births in 1960 to 236,000 in 2023; fifteen methods together, on the log scale, expect about 157,000"
                                + " in 2038, with 95% limits as far apart as 64,000 and 422,000.",
                        "出生人数从1960年的110万降至2023年的23.6万；十五种方法在对数尺度上综合预测，2038年约为15.7万，95%区间宽达6.4万至42.2万。"),
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
                        "At every age from 55 to 74 there were more men and more women in 2015 than in 1997, at every age from 30 to 34 fewer.",
                        "与1997年相比，2015年55至74岁各年龄的男女人数均有增加，30至34岁各年龄均有减少。"),
                "PopulationPyramid.of(population, 2015, 1997, options)");
    }

    private Picture projectedPyramid() {
        CohortData uppsala = CohortData.of(Stream.of("births", "population", "deaths")
                .map(table -> sweden.table(table).where(AREA, "Uppsala län"))
                .toArray(CohortTable[]::new));
        TfrProcess process = TfrProcess.aroundPath().multiplied(Deviation.autoregressive(0.98, 0.025));
        PopulationFan fan = new RatesContinued(uppsala, 2011, 2015)
                .planWithMigration()
                .trajectories(1000, 42)
                .fertility(process)
                .poissonBirths()
                .population(2016, 2035);
        CohortTable population = uppsala.table("population");
        ChartOptions options = texts.options(
                        texts.say("Population of Uppsala county in 2035", "乌普萨拉省2035年人口推算"),
                        texts.ownProjection(texts.sweden()))
                // The trajectories depend on the label of the area, so that it is not translated before they are drawn.
                .withSubtitle(texts.say("", "2035年末推算，2015年末实际（虚线）"));
        return new Picture(
                "projected-pyramid",
                ProjectedPyramid.of(fan, 0.80, population, 2015, options),
                560,
                texts.say(
                        "If only fertility is uncertain, so are only those not yet born: from age 20 on all trajectories are one. Deaths and"
                                + " migration, which are uncertain too, stay at their rates of 2011–2015 here.",
                        "若仅生育率不确定，则只有尚未出生的人口不确定：20岁及以上各轨迹一致。死亡和迁移同样不确定，此处固定在2011—2015年的水平。"),
                "ProjectedPyramid.of(fan, 0.80, population, 2015, options)");
    }

    private Picture projection() {
        CohortTable observed = sweden.table("births");
        RatesContinued rates = new RatesContinued(sweden, 2011, 2015);
        List<CohortTable> scenarios = List.of(
                rates.withMigration(2030).births().named(texts.say("with migration", "含迁移")),
                rates.withoutMigration(2030).births().named(texts.say("without migration", "不含迁移")));
        ChartOptions options = texts.options(
                texts.say("Births in Sweden if the rates of 2011–2015 stay", "按2011—2015年水平推算的瑞典出生人数"),
                texts.ownProjection(texts.sweden()));
        return new Picture(
                "births-projection",
                BirthsProjectionChart.of(observed, scenarios, options),
                Picture.HEIGHT,
                texts.say(
                        "With migration births stay above those of 2015, 114,870, and are about 123,000 in 2030; without it they fall to about"
                                + " 103,000.",
                        "含迁移时，出生人数始终高于2015年的114,870人，2030年约为12.3万；不含迁移时降至约10.3万。"),
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
                texts.ownForecast(texts.unitedNations()));
        return new Picture(
                "backtest",
                BacktestChart.of(backtest, BacktestChart.Score.MASE, options),
                Picture.HEIGHT,
                texts.say(
                        "Errors grow with every year ahead; the pool's are the smallest at each, but not by much. They are scaled by the mean"
                                + " yearly change within the years known at the forecast; the naive method has 0.70 at one year ahead, since births"
                                + " changed less after 1999 than before.",
                        "预测期越长误差越大；方法组合在各期误差均最小，但优势不大。误差以预测时已知年份内逐年变动的平均值为单位；1999年后的变动小于此前，因此简单外推提前一年的误差为0.70。"),
                "BacktestChart.of(backtest, BacktestChart.Score.MASE, options)");
    }
}
