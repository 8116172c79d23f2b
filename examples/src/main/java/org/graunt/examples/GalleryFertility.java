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
import org.graunt.charts.BirthsChangeChart;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.CompositionChart;
import org.graunt.charts.Curves;
import org.graunt.charts.FertilityCurves;
import org.graunt.charts.LexisMap;
import org.graunt.charts.PrevalenceChart;
import org.graunt.charts.TimeSeriesChart;
import org.graunt.compare.BirthsDecomposition;
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
    private final CohortData korea;
    private final CohortData kenya;

    GalleryFertility(Path data, GalleryTexts texts) {
        this.texts = texts;
        this.sweden = CohortData.read(data.resolve("sweden-counties"));
        this.koreanBirths = CohortData.read(data.resolve("korea-births")).table("births");
        this.korea = CohortData.read(data.resolve("korea-fertility"));
        this.kenya = CohortData.read(data.resolve("kenya-surveys"));
    }

    List<Picture> pictures() {
        return List.of(sexRatioByOrder(), curves(), lexis(), smoothed(), orders(), prevalence(), methods(), change());
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
        ChartOptions options =
                texts.options(texts.say("Sex ratio at birth by birth order, Korea", "韩国分孩次出生人口性别比"), texts.korea());
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
        ChartOptions options = texts.options(texts.say("Births by age of mother, Sweden", "瑞典分年龄生育率"), texts.sweden());
        return new Picture(
                "fertility-curves",
                FertilityCurves.of(rates, options),
                Picture.HEIGHT,
                texts.say(
                        "In ten years the rates of women over 30 rose by half; by 2015 those of women under 25 had fallen below all earlier ones.",
                        "十年间三十岁以上妇女生育率上升约一半；至2015年，二十五岁以下妇女生育率已低于以往各年。"),
                "FertilityCurves.of(rates, options)");
    }

    private Picture lexis() {
        EstimateTable rates =
                sweden.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(PERIOD, AGE);
        ChartOptions options =
                texts.options(texts.say("Fertility by year and single age, Sweden", "瑞典分年份单岁生育率"), texts.sweden());
        return new Picture(
                "lexis-map",
                LexisMap.of(rates, options),
                Picture.HEIGHT,
                texts.say(
                        "The dark ridge of the ages at which most children are born moves up and widens until 2010.",
                        "生育最集中的深色带至2010年上移并变宽。"),
                "LexisMap.of(rates, options)");
    }

    private Picture smoothed() {
        CohortTable births = sweden.table("births").where(AREA, "Gotlands län").where(PERIOD, 2015);
        FertilitySchedule counted = FertilitySchedule.of(births, sweden.table("population"));
        SmoothedFertility smooth =
                FertilitySmoothing.standard().withLevel(FitLevel.TFR_PRESERVED).smooth(counted);
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
                texts.say("Six births in ten are first births now; it was one in two.", "如今六成出生为第一孩，过去约为一半。"),
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
                .where("source", "DHS")
                .where(PERIOD, "1993-05-17", "1998-05-01", "2003-07-01", "2008-12-30", "2022-05-01");
        ChartOptions options = texts.options(
                texts.say("Married women by use of contraception, Kenya", "肯尼亚已婚育龄妇女避孕状况"),
                texts.say("United Nations, World Contraceptive Use", "联合国《世界避孕使用》"));
        return new Picture(
                "method-mix",
                CompositionChart.of(mix, options),
                Picture.HEIGHT,
                texts.say("Modern methods took the place of none; traditional ones stay rare.", "现代方法取代未避孕，传统方法始终较少。"),
                "CompositionChart.of(mix, options)");
    }

    private Picture change() {
        List<String> ages = korea.table("women").axis(AGE).labels();
        BirthsDecomposition change = BirthsDecomposition.of(
                ages, koreanWomen(2012), koreanBirths(2012), koreanWomen(2023), koreanBirths(2023));
        ChartOptions options = texts.options(
                texts.say("What halved Korea's births, 2012–2023", "韩国2012—2023年出生人数减半的原因"), texts.korea());
        return new Picture(
                "births-change",
                BirthsChangeChart.of(change, "2012", "2023", options),
                360,
                texts.say(
                        "Fewer women made part of the fall and their ages a little more, but most of it is lower rates.",
                        "育龄妇女减少和年龄变化有一定影响，但主要原因是生育率下降。"),
                "BirthsChangeChart.of(change, \"2012\", \"2023\", options)");
    }

    /** Women in the middle of a year, by age. */
    private double[] koreanWomen(int year) {
        CohortTable women = korea.table("women");
        double[] start = women.where(PERIOD, year - 1).sumTo(AGE).toArray();
        double[] end = women.where(PERIOD, year).sumTo(AGE).toArray();
        return IntStream.range(0, start.length)
                .mapToDouble(age -> (start[age] + end[age]) / 2)
                .toArray();
    }

    /** Births of a year to women of these ages; the few below 15 and from 50 on are left out. */
    private double[] koreanBirths(int year) {
        Object[] ages = korea.table("women").axis(AGE).labels().toArray();
        return korea.table("births")
                .where(AGE, ages)
                .where(PERIOD, year)
                .sumTo(AGE)
                .toArray();
    }
}
