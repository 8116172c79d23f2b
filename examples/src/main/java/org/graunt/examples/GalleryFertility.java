package org.graunt.examples;

import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.METHOD;
import static org.graunt.table.Axes.ORDER;
import static org.graunt.table.Axes.PERIOD;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.CompositionChart;
import org.graunt.charts.Curves;
import org.graunt.charts.FertilityCurves;
import org.graunt.charts.LexisMap;
import org.graunt.charts.PrevalenceChart;
import org.graunt.charts.TimeSeriesChart;
import org.graunt.fertility.FertilitySchedule;
import org.graunt.fertility.FertilitySmoothing;
import org.graunt.fertility.FitLevel;
import org.graunt.fertility.SmoothedFertility;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Measure;
import org.graunt.table.CohortTable;

/** Pictures of births: how many, to whom, of which order and sex, and what prevents them. */
final class GalleryFertility {

    private final GalleryTexts texts;
    private final CohortData sweden;
    private final CohortTable koreanBirths;
    private final CohortData kenya;

    GalleryFertility(Path data, GalleryTexts texts) {
        this.texts = texts;
        this.sweden = CohortData.read(data.resolve("sweden-counties"));
        this.koreanBirths = CohortData.read(data.resolve("korea-births")).table("births");
        this.kenya = CohortData.read(data.resolve("kenya-surveys"));
    }

    List<Picture> pictures() {
        return List.of(sexRatioByOrder(), curves(), lexis(), smoothed(), orders(), prevalence(), methods());
    }

    private Picture sexRatioByOrder() {
        Map<String, String> orders = new LinkedHashMap<>();
        for (String order : koreanBirths.axis(ORDER).labels()) {
            orders.put(order, List.of("1", "2", "unknown").contains(order) ? order : "3+");
        }
        EstimateTable ratios = CohortData.of(koreanBirths.regroup(ORDER, orders))
                .compute(Indicators.SEX_RATIO_AT_BIRTH_BY_ORDER)
                .by(ORDER, PERIOD)
                .where(ORDER, "1", "2", "3+");
        ChartOptions options = texts.options(
                texts.say("Sex ratio at birth by birth order, Korea", "韩国分孩次出生人口性别比"), texts.korea());
        return new Picture(
                "time-series",
                TimeSeriesChart.of(ratios, options),
                Picture.HEIGHT,
                texts.say(
                        "Of third and later children, 210 boys were born for every 100 girls in 1993; thirty years on the ratio is"
                                + " close to the natural one for every order.",
                        "1993年第三孩及以上每出生100名女婴对应210名男婴；三十年后各孩次均接近自然水平。"),
                "TimeSeriesChart.of(ratios, options)");
    }

    private Picture curves() {
        EstimateTable rates = sweden.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(PERIOD, AGE)
                .where(PERIOD, 2000, 2005, 2010, 2015);
        ChartOptions options =
                texts.options(texts.say("Births by age of mother, Sweden", "瑞典分年龄生育率"), texts.sweden());
        return new Picture(
                "fertility-curves",
                FertilityCurves.of(rates, options),
                Picture.HEIGHT,
                texts.say(
                        "Each curve lies to the right of the one before: births come later, and more of them.",
                        "曲线逐年右移：生育推迟，水平上升。"),
                "FertilityCurves.of(rates, options)");
    }

    private Picture lexis() {
        EstimateTable rates = sweden.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(PERIOD, AGE);
        ChartOptions options = texts.options(
                texts.say("Fertility by year and single age, Sweden", "瑞典分年份单岁生育率"), texts.sweden());
        return new Picture(
                "lexis-map",
                LexisMap.of(rates, options),
                Picture.HEIGHT,
                texts.say(
                        "The dark band of the ages at which most children are born climbs from year to year.",
                        "生育最集中的深色带逐年上移。"),
                "LexisMap.of(rates, options)");
    }

    private Picture smoothed() {
        CohortTable births = sweden.table("births").where(AREA, "Gotlands län").where(PERIOD, 2015);
        FertilitySchedule counted = FertilitySchedule.of(births, sweden.table("population"));
        SmoothedFertility smooth = FertilitySmoothing.standard()
                .withLevel(FitLevel.TFR_PRESERVED)
                .smooth(counted);
        double[] ages = IntStream.range(15, 50).mapToDouble(age -> age).toArray();
        double[] lower = IntStream.range(15, 50)
                .mapToDouble(age -> smooth.estimate(age, 0.95).lower())
                .toArray();
        double[] upper = IntStream.range(15, 50)
                .mapToDouble(age -> smooth.estimate(age, 0.95).upper())
                .toArray();
        Curves curves = Curves.over(
                        Curves.Over.MOTHERS_AGE,
                        texts.say("Gotland 2015: 491 births", "哥得兰省2015年：491名新生儿"),
                        texts.say("Births per woman per year", "年生育率（孩子/妇女）"))
                .withPoints(texts.say("counted", "实际"), ages, counted.rates())
                .withBand(
                        texts.say("smoothed, with 95% interval", "平滑值及95%区间"),
                        ages,
                        smooth.schedule().rates(),
                        lower,
                        upper);
        ChartOptions options = texts.options("", texts.sweden());
        return new Picture(
                "curves",
                curves.draw(options),
                Picture.HEIGHT,
                texts.say(
                        "So few births say little of a single age; smoothed over ages they say what they can, with limits.",
                        "出生数少，单岁率波动大；平滑后给出可信范围。"),
                "curves.draw(options)");
    }

    private Picture orders() {
        Map<String, String> orders = new LinkedHashMap<>();
        for (String order : koreanBirths.axis(ORDER).labels()) {
            orders.put(order, List.of("1", "2", "unknown").contains(order) ? order : "3+");
        }
        EstimateTable shares = CohortData.of(koreanBirths.regroup(ORDER, orders))
                .compute(Indicator.composition("birth-orders", Measure.of("births"), ORDER)
                        .named("births by birth order", "出生孩次构成"))
                .by(PERIOD)
                .where(PERIOD, 1993, 1998, 2003, 2008, 2013, 2018, 2023);
        ChartOptions options = texts.options(texts.say("Births by birth order, Korea", "韩国出生孩次构成"), texts.korea());
        return new Picture(
                "composition",
                CompositionChart.of(shares, options),
                Picture.HEIGHT,
                texts.say(
                        "Six births in ten are first births now; it was one in two.", "如今六成出生为第一孩，过去约为一半。"),
                "CompositionChart.of(shares, options)");
    }

    private Picture prevalence() {
        EstimateTable surveys = kenya.compute(Indicators.MODERN_PREVALENCE).by("source", PERIOD);
        ChartOptions options = texts.options(
                texts.say("Modern contraceptive prevalence, married women in Kenya", "肯尼亚已婚育龄妇女现代避孕率"),
                texts.say("United Nations, World Contraceptive Use", "联合国《世界避孕使用》"));
        return new Picture(
                "prevalence",
                PrevalenceChart.of(surveys, options),
                Picture.HEIGHT,
                texts.say(
                        "Two programmes of surveys agree: modern use has doubled since 1998.",
                        "两类调查结果一致：现代避孕率自1998年以来约翻了一番。"),
                "PrevalenceChart.of(surveys, options)");
    }

    private Picture methods() {
        EstimateTable mix = kenya.compute(Indicator.composition("use", Measure.of("married-women"), METHOD)
                        .named("married women by use of contraception", "已婚妇女避孕状况"))
                .by("source", PERIOD)
                .where("source", "DHS");
        ChartOptions options = texts.options(
                texts.say("Married women by use of contraception, Kenya", "肯尼亚已婚育龄妇女避孕状况"),
                texts.say("United Nations, World Contraceptive Use", "联合国《世界避孕使用》"));
        return new Picture(
                "method-mix",
                CompositionChart.of(mix, options),
                Picture.HEIGHT,
                texts.say(
                        "Modern methods took the place of none; traditional ones stay rare.",
                        "现代方法取代未避孕，传统方法始终较少。"),
                "CompositionChart.of(mix, options)");
    }
}
