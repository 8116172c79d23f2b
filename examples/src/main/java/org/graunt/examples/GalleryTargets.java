package org.graunt.examples;

import static org.graunt.table.Axes.AREA;

import java.nio.file.Path;
import java.util.List;
import org.graunt.charts.BulletChart;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.ScoreWaterfall;
import org.graunt.compare.DeductionStep;
import org.graunt.compare.ScoreGroup;
import org.graunt.compare.ScoreItem;
import org.graunt.compare.ScoreResult;
import org.graunt.compare.ScoreSheet;
import org.graunt.compare.Scorecard;
import org.graunt.compare.Target;
import org.graunt.compare.TargetTable;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Measure;
import org.graunt.indicator.Unit;

/** Pictures of a county held against its targets, and scored. */
final class GalleryTargets {

    private final GalleryTexts texts;
    private final CohortData county;

    GalleryTargets(Path data, GalleryTexts texts) {
        this.texts = texts;
        this.county = CohortData.read(data.resolve("county-report").resolve("county"));
    }

    List<Picture> pictures() {
        return List.of(bullet(), score());
    }

    private String served() {
        return texts.say("Women served", "已婚育龄妇女服务率");
    }

    private String checkups() {
        return texts.say("Check-ups before marriage", "婚前医学检查率");
    }

    private String villages() {
        return texts.say("Villages that passed", "合格村比例");
    }

    private EstimateTable share(String name, String part, String whole) {
        return county.compute(Indicator.proportion(part + "-share", Measure.of(part), Measure.of(whole))
                        .named(name, name))
                .by(AREA);
    }

    private EstimateTable servedShare() {
        return share(served(), "married-women-served", "married-women");
    }

    private EstimateTable checkupShare() {
        return share(checkups(), "checkups", "couples");
    }

    private EstimateTable villageShare() {
        return share(villages(), "villages-passed", "villages");
    }

    private Picture bullet() {
        List<TargetTable> targets = List.of(
                Target.atLeast(95, Unit.PERCENT).assess(servedShare()),
                Target.atLeast(85, Unit.PERCENT).assess(checkupShare()),
                Target.atLeast(90, Unit.PERCENT).assess(villageShare()));
        ChartOptions options = texts.options(
                        texts.say("A county against its targets", "某县指标完成情况"),
                        texts.say(
                                "work report of a county, the first two targets also; the target of 90% for villages is an example",
                                "县工作报告，前两项目标亦同；合格村比例90%的目标为示例"))
                .withSubtitle(texts.say("3 of 3 targets met", "3项目标全部达标"));
        return new Picture(
                "bullet",
                BulletChart.of(targets, options),
                BulletChart.heightFor(targets),
                texts.say(
                        "All three targets are met, the third perhaps by luck: there are only 117 villages. The counts give 98.3% of women served,"
                                + " where the report printed 99.15%.",
                        "三项目标均已完成，但仅有117个村，第三项可能只是偶然达标。按计数，服务率为98.3%，而报告所印为99.15%。"),
                "BulletChart.of(targets, options)");
    }

    private Picture score() {
        Scorecard card = Scorecard.of(ScoreGroup.sum(
                        texts.say("county", "县"),
                        ScoreItem.of(served(), 40, Target.atLeast(100, Unit.PERCENT))
                                .losing(2, DeductionStep.PER_POINT),
                        ScoreItem.of(checkups(), 30, Target.atLeast(100, Unit.PERCENT))
                                .losing(1, DeductionStep.PER_POINT),
                        ScoreItem.of(villages(), 30, Target.atLeast(100, Unit.PERCENT))
                                .losing(1, DeductionStep.PER_POINT)))
                .deductionsAtMost(10);
        ScoreResult result = card.score(ScoreSheet.of(texts.say("the county", "该县"))
                .estimate(served(), servedShare().estimateAt(0))
                .estimate(checkups(), checkupShare().estimateAt(0))
                .estimate(villages(), villageShare().estimateAt(0))
                .deduct(texts.say("a figure that its counts do not give", "数据与计数不符"), 2));
        ChartOptions options = texts.options(
                texts.say("How a county came to its score (rules made up)", "某县得分的由来（评分规则为示例）"),
                texts.say(
                        "counts from the work report of a county; points and targets of 100% are made up",
                        "计数来自县工作报告；分值及100%的目标为示例"));
        return new Picture(
                "score",
                ScoreWaterfall.of(card, result, options),
                ScoreWaterfall.heightFor(card, result),
                texts.say(
                        "Held against 100%, not against the targets above, villages cost the most points; two more go for the share of women served"
                                + " that its counts do not give.",
                        "此处以100%为目标，与上图目标不同：合格村比例失分最多；服务率与计数不符，另扣2分。"),
                "ScoreWaterfall.of(card, result, options)");
    }
}
