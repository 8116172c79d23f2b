package org.graunt.examples;

import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.METHOD;
import static org.graunt.table.Axes.ORDER;
import static org.graunt.table.Axes.PERIOD;

import java.nio.file.Path;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.graunt.forecast.Arima;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.Series;
import org.graunt.forecast.Transform;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Measure;
import org.graunt.indicator.RowState;
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
                        "1993年，第三孩及以上每出生100名女婴就有210名男婴；三十年后，各孩次均接近自然水平。"),
                "TimeSeriesChart.of(ratios, options)");
    }

    private Picture curves() {
        EstimateTable rates = sweden.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(PERIOD, AGE)
                .where(PERIOD, 2000, 2005, 2010, 2015);
        ChartOptions options =
                texts.options(texts.say("Fertility rates by age of mother, Sweden", "瑞典分年龄生育率"), texts.sweden());
        return new Picture(
                "fertility-curves",
                FertilityCurves.of(rates, options),
                Picture.HEIGHT,
                texts.say(
                        "From 2000 to 2010 the rates from age 30 on rose by about a half, taken together; those below age 24 were lower in 2015 than"
                                + " in the three earlier years.",
                        "2000至2010年，30岁及以上妇女的生育率合计上升约一半；24岁以下各年龄的生育率，2015年低于图中此前三个年份。"),
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
                        "出生人数少，单岁生育率波动大；经平滑处理后，可给出估计值及其区间。"),
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
                texts.say("Six births in ten are first births now; it was one in two.", "如今新生儿中六成为第一孩，过去约占一半。"),
                "CompositionChart.of(shares, options)");
    }

    private Picture prevalence() {
        EstimateTable surveys = kenya.compute(Indicators.MODERN_PREVALENCE).by("source", PERIOD);
        Forecast forecast = Arima.of(0, 1, 0)
                .withConstant()
                .on(Transform.logit(0, 100))
                .forecast(yearlyMeans(surveys), 13, 0.5, 0.8, 0.95);
        ChartOptions options = texts.options(
                texts.say("Modern contraceptive prevalence, married women in Kenya", "肯尼亚已婚育龄妇女现代避孕率"),
                texts.say(
                        "own calculation from United Nations, World Contraceptive Use; forecast from the means of years",
                        "根据联合国《世界避孕使用》的数据计算；预测依据各年平均值"));
        return new Picture(
                "prevalence",
                PrevalenceChart.of(surveys, forecast, options),
                Picture.HEIGHT,
                texts.say(
                        "Modern use doubled from 27% of married women in 1993 to 56% in 2022; seven of the nine PMA surveys between 2014 and 2020"
                                + " found more than the DHS of 2022. The fan does not know of such differences.",
                        "现代避孕率从1993年的27%升至2022年的56%，翻了一番；2014至2020年的九次PMA调查中，有七次高于2022年的DHS调查。预测未考虑两类调查的差异。"),
                "PrevalenceChart.of(surveys, forecast, options)");
    }

    /** The mean of the surveys of each year; years without one are missing. */
    private static Series yearlyMeans(EstimateTable surveys) {
        Map<Integer, DoubleSummaryStatistics> years = new TreeMap<>();
        for (int row = 0; row < surveys.rowCount(); row++) {
            if (surveys.stateAt(row) == RowState.VALUE) {
                years.computeIfAbsent(
                                Integer.valueOf(surveys.label(row, PERIOD).substring(0, 4)),
                                year -> new DoubleSummaryStatistics())
                        .accept(surveys.estimateAt(row).value());
            }
        }
        int first = Collections.min(years.keySet());
        int last = Collections.max(years.keySet());
        return Series.annual(
                first,
                IntStream.rangeClosed(first, last)
                        .mapToDouble(year ->
                                years.containsKey(year) ? years.get(year).getAverage() : Double.NaN)
                        .toArray());
    }

    private Picture methods() {
        CohortTable women = kenya.table("married-women").where("source", "DHS");
        Map<String, String> years = new LinkedHashMap<>();
        women.axis(PERIOD).labels().forEach(day -> years.put(day, day.substring(0, 4)));
        Map<String, String> use = Map.of(
                "other-modern", texts.say("modern methods", "现代方法"),
                "other-traditional", texts.say("traditional methods", "传统方法"),
                "none", "none");
        EstimateTable mix = CohortData.of(women.regroup(PERIOD, years).regroup(METHOD, use))
                .compute(Indicator.composition("use", Measure.of("married-women"), METHOD)
                        .named("married women by use of contraception", "已婚妇女避孕状况"))
                .by(PERIOD)
                .where(PERIOD, 1993, 1998, 2003, 2008, 2022);
        ChartOptions options = texts.options(
                texts.say("Married women by use of contraception, Kenya", "肯尼亚已婚育龄妇女避孕状况"),
                texts.say(
                        "United Nations, World Contraceptive Use; DHS surveys, unevenly spaced",
                        "联合国《世界避孕使用》；DHS调查，年份间隔不等"));
        return new Picture(
                "method-mix",
                CompositionChart.of(mix, options),
                Picture.HEIGHT,
                texts.say(
                        "The share of women who use a modern method doubled, that of women who use none fell from 67% to 37%; traditional methods"
                                + " stayed at 5 to 8%. The bars are unevenly spaced: 14 years lie between the last two.",
                        "使用现代方法的比例翻了一番，未避孕的比例从67%降至37%；传统方法始终占5%至8%。各次调查间隔不等，最后两次相隔14年。"),
                "CompositionChart.of(mix, options)");
    }

    private Picture change() {
        List<String> ages = korea.table("women").axis(AGE).labels();
        BirthsDecomposition change = BirthsDecomposition.of(
                ages, koreanWomen(2012), koreanBirths(2012), koreanWomen(2023), koreanBirths(2023));
        ChartOptions options = texts.options(
                texts.say("What halved Korea's births, 2012–2023", "韩国2012—2023年出生人数减半的原因"),
                texts.say(
                        "own calculation from data of Statistics Korea (KOSIS); births to women aged 15–49, 77 and 14 fewer than all",
                        "根据韩国统计厅（KOSIS）的数据计算；仅含15—49岁妇女的生育，比全部出生人数分别少77人和14人"));
        String before = texts.say("2012", "2012年");
        String after = texts.say("2023", "2023年");
        return new Picture(
                "births-change",
                BirthsChangeChart.of(change, before, after, options),
                360,
                texts.say(
                        "Lower rates at each age took away 40% of the births of 2012, fewer women 12%, and the change of the women's ages less"
                                + " than 1%.",
                        "与2012年相比，分年龄生育率下降使出生人数减少40%，妇女人数减少使其减少12%，妇女年龄结构变化的影响不足1%。"),
                "BirthsChangeChart.of(change, before, after, options)");
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
