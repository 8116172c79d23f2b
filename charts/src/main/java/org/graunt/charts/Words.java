package org.graunt.charts;

import java.util.List;
import java.util.Locale;
import org.graunt.indicator.ContraceptiveMethod;
import org.graunt.indicator.RowState;
import org.graunt.projection.Outcome;
import org.graunt.table.Axes;
import org.graunt.table.CellState;

/** The fixed words of the charts, in both languages. */
enum Words {
    AGE("Age (completed years)", "年龄（周岁）"),
    EXACT_AGE("Age (years)", "年龄（岁）"),
    MOTHERS_AGE("Age of mother (years)", "母亲年龄（岁）"),
    YEAR("Year", "年份"),
    STATISTICAL_YEAR("Statistical year (named by the year in which it ends)", "统计年度（以结束年份命名）"),
    MALE("male", "男"),
    FEMALE("female", "女"),
    POPULATION_PYRAMID("Population by age and sex", "分年龄性别人口"),
    PERSONS("Persons", "人数（人）"),
    PERSONS_THOUSANDS("Persons (thousands)", "人数（千人）"),
    PERSONS_TEN_THOUSANDS("Persons (tens of thousands)", "人数（万人）"),
    PERSONS_PER_YEAR_OF_AGE(", per single year of age", "，按单岁平均"),
    BARS_AND_OUTLINE("%s (bars) and %s (outline)", "%s（条形）与%s（轮廓线）"),
    OPEN_GROUP_MEAN("%s is drawn %s years wide, its bar as long as the mean of those years", "%s岁组按%s岁宽度绘制，条长为各岁平均数"),
    OPEN_GROUP("%s is drawn %s years wide", "%s岁组按%s岁宽度绘制"),
    BIRTHS_AXIS("Births (children per year)", "出生人数（人/年）"),
    BIRTHS_PROJECTED("Births, observed and projected", "出生人数：实际与推算"),
    OBSERVED("observed", "实际"),
    PROJECTED("projected", "推算"),
    OBSERVED_AND_PROJECTED("observed %s, projected %s", "实际%s，推算%s"),
    DASHED(
            "Dashed: projected, what follows from the assumptions of each projection; solid: observed",
            "虚线为推算值，由各项假设得出；实线为实际值"),
    FORECAST("forecast", "预测"),
    FAN("Bands: %s prediction limits (%s)", "色带为%s预测区间（%s）"),
    DRAWS("%s trajectories", "%s条轨迹"),
    OBSERVED_AND_FORESEEN("observed %s to %s, %s to %s", "实际%s年至%s年，%s至%s年"),
    SIZE("Counted in all", "计数总量"),
    PERSON_YEARS("Person-years", "人年数"),
    BIRTHS_SIZE("Births of boys and girls", "出生人数（男女合计）"),
    LESS_THAN("less than %s", "不到%s"),
    FUNNEL_SUBTITLE(
            "%s areas, %s outside the %s limits; %s expected if all were alike", "%s个地区，其中%s个在%s界限之外；若各地相同，预期%s个"),
    FUNNEL_SUBTITLE_ONE(
            "%s area, %s outside the %s limits; %s expected if all were alike", "%s个地区，其中%s个在%s界限之外；若各地相同，预期%s个"),
    FUNNEL_LIMITS(
            "Lines: %s limits about %s, within which chance keeps an area of that size",
            "曲线为围绕总体水平的%s界限（中心%s），同等规模的地区仅因偶然一般不会越出"),
    RANK("Rank (1 is best, or highest where no direction is better)", "位次（1为最优；无优劣方向时为最高）"),
    RANKS_DRAWN(
            "Dots: expected ranks with %s%% intervals; hollow squares: ranks of the values as they stand",
            "圆点为预期位次及%s%%区间；空心方块为按数值直接排列的位次"),
    RANK_MOVED(
            "A dot beyond its interval, as a skew distribution can have it, is drawn at the interval's end",
            "分布偏斜时预期位次可能落在区间之外，圆点画在区间端点"),
    RANKED_HIGHER("Ranked from the highest value down", "按数值由高到低排列"),
    RANKED_LOWER("Ranked from the lowest value up", "按数值由低到高排列"),
    RANKED_BY_BAND("Ranked by distance from the band %s to %s, all inside it alike", "按偏离%s至%s范围的距离排列，范围之内并列"),
    VALUE("Value", "数值"),
    PERIOD("Period", "时期"),
    EVENT("Event", "事件"),
    CASES_BETWEEN("Cases between one event and the next", "相邻两次事件之间的例数"),
    CONTROL_SUBTITLE("%s %s in a %s-chart: %s", "%s%s的%s控制图：%s"),
    PERIODS("periods", "个时期"),
    EVENTS("events", "次事件"),
    PERIODS_ONE("period", "个时期"),
    EVENTS_ONE("event", "次事件"),
    SIGNALS_NONE("no signal", "无信号"),
    SIGNALS_ONE("1 signal", "1个信号"),
    SIGNALS("%s signals", "%s个信号"),
    LIMIT("%s limit", "%s界限"),
    MEAN("mean %s", "均值%s"),
    BASELINE("baseline", "基线期"),
    BASELINE_MEAN("baseline mean %s", "基线均值%s"),
    IN_A_ROW("%s: 8th in a row", "%s：同侧第8个"),
    CONTROL_LIMITS(
            "Steps: exact %s limits at the size of each period, within which chance keeps a process that does not change",
            "阶梯线为按各时期规模计算的精确%s界限，过程无变化时数值一般不会越出"),
    DIAMONDS_BEYOND("Diamonds: outside the limits", "菱形：越出界限"),
    DIAMONDS_BETTER(
            "Hollow diamonds: outside the limits on the wanted side; filled ones: on the other",
            "空心菱形：向期望方向越出界限；实心菱形：向相反方向越出"),
    TRIANGLES_RUN("Triangles: the eighth or later in a row on one side of the mean", "三角形：连续位于均值同侧的第8个及以后各点"),
    TARGETS("Indicators against their targets", "各项指标与目标对照"),
    TARGETS_MET("%s of %s targets met", "%2$s项目标中%1$s项达标"),
    WITHOUT_VALUE("%s without a value", "%s项无数值"),
    AT_LEAST("target: at least %s", "目标：不低于%s"),
    AT_MOST("target: at most %s", "目标：不高于%s"),
    WITHIN("target: from %s to %s", "目标：%s至%s"),
    QUANTITY("%s %s", "%s%s"),
    QUANTITY_IN_WORDS("%s %s", "%s（%s）"),
    NOT_FROM_ZERO("Axes need not start at 0", "坐标轴不一定从0开始"),
    MET("met", "达标"),
    MET_UNDECIDED("met, undecided", "达标，未定"),
    NOT_MET("not met", "未达标"),
    NOT_MET_UNDECIDED("not met, undecided", "未达标，未定"),
    TARGET_MARKS(
            "Line: target; shaded: the side that is wanted. Circles meet the target, diamonds do not; hollow and undecided:"
                    + " the interval holds the target, so chance alone may have decided",
            "竖线为目标，阴影为期望一侧。圆点为达标，菱形为未达标；空心（未定）表示区间包含目标，结果可能出于偶然"),
    PLUS("+%s", "+%s"),
    MINUS("\u2212%s", "\u2212%s"),
    POINTS_AXIS("Points", "分数（分）"),
    SCORE_TITLE("Score of %s", "%s得分"),
    SCORE_SUBTITLE("%1$s: %2$s of %3$s points", "%1$s：满分%3$s分，得%2$s分"),
    FULL_MARKS("full marks", "满分"),
    SCORE("score", "得分"),
    AMOUNT_OF("%s (%s of %s)", "%s（%s／%s）"),
    LIMITED("limit of %s", "%s限分"),
    FACTOR("%s: times %s", "%s：乘以%s"),
    BONUS("bonus: %s", "加分：%s"),
    BONUS_LIMIT("bonus beyond the limit", "超出加分上限"),
    DEDUCTION("deduction: %s", "扣分：%s"),
    DEDUCTION_LIMIT("deductions beyond the limit", "超出扣分上限"),
    LEAST_SCORE("least score allowed", "最低分限制"),
    MOST_SCORE("highest score allowed", "最高分限制"),
    ROUNDING("rounding", "四舍五入"),
    VETO("veto: %s", "一票否决：%s"),
    SCORE_NOTE(
            "Each item: points lost or gained against its full marks, in brackets the points it has of these, all after weights",
            "各项为相对满分的失分或加分，括号内为该项得分与满分，均已乘以权重"),
    BIRTHS_CHANGE("Births %s and %s: what made the difference", "出生人数变动分解：%s与%s"),
    BIRTHS_CHANGED("change: %s", "变动：%s"),
    BIRTHS_IN("births %s", "%s出生人数"),
    IN_ALL("in all", "合计"),
    BIRTHS_BY_AGE("births gained or lost, by age of the women", "按妇女年龄分的出生人数增减（人）"),
    BIRTHS_COUNT("Births (children)", "出生人数（人）"),
    BY_WOMEN("number of women", "妇女人数"),
    BY_AGE_STRUCTURE("ages of the women", "妇女年龄结构"),
    BY_RATES("birth rates at each age", "分年龄生育率"),
    DECOMPOSED(
            "Each part is its mean over all orders in which the three can change (Das Gupta 1993); in brackets, in %% of the births %s",
            "各因素作用为三者所有变动次序下的平均值（Das Gupta 1993）；括号内为占%s出生人数的百分比"),
    PERIODS_AHEAD("Periods ahead", "预测期数"),
    BACKTEST("Backtest: forecasts made in the past, held against what came", "回测：以往各时点的预测与实际比较"),
    PROMISED("promised", "名义水平"),
    SCORE_MASE(
            "Mean absolute scaled error (1 = naive's error one period ahead within the history)",
            "平均绝对标度误差（1＝朴素法在历史数据内提前一期的误差）"),
    SCORE_SMAPE("Symmetric mean absolute percentage error (%)", "对称平均绝对百分比误差（%）"),
    SCORE_CRPS("Continuous ranked probability score", "连续分级概率评分"),
    SCORE_COVERAGE_80("True values inside the 80% limits (%)", "落在80%区间内的实际值（%）"),
    SCORE_COVERAGE_95("True values inside the 95% limits (%)", "落在95%区间内的实际值（%）"),
    USUAL_BAND("usual range %s to %s", "正常范围%s至%s"),
    SHADED("Shaded", "阴影"),
    SHADED_AND_BARS("Shaded, and bars at years on their own", "阴影及前后无数值年份的误差线"),
    BARS_INTERVAL("Bars", "误差线"),
    INTERVAL("%s: %s%% interval (%s), %s", "%s为%s%%区间（%s），%s"),
    OUTSIDE_BAND("Diamonds: the whole interval lies outside the band", "菱形：整个区间位于该范围之外"),
    ARROWS("Arrows: the interval, or the value, runs on beyond the axis", "箭头：区间或数值超出坐标轴范围"),
    LOG_AXIS("logarithmic scale", "对数刻度"),
    CUT("Cut at the edge of the chart: limits that run on", "超出图幅的区间界限已截断"),
    NOT_SHOWN("Not shown", "未显示"),
    SOURCE("Source: %s", "资料来源：%s"),
    INFINITE("infinite", "无穷大"),
    LATEST_DARK("The darker a curve, the later its year", "颜色越深，年份越近"),
    LAST_SURVEY("last survey", "最近一次调查"),
    SURVEY("survey %s", "%s年调查"),
    SURVEY_AND_FORESEEN("survey %s, %s to %s", "%s年调查，%s至%s年"),
    SURVEYS("surveys %s to %s", "%s年至%s年调查"),
    SURVEYS_AND_FORESEEN("surveys %s to %s, %s to %s", "%s年至%s年调查，%s至%s年"),
    NO_VALUE("no value", "无数值"),
    NO_DATA("not in the data", "数据中没有"),
    PARTED_AT("Colours part at %s", "颜色以%s为界"),
    OTHERS_GREY("Grey: all other panels, on the same axes", "灰线为其他各图的数值，坐标轴相同"),
    INTERVAL_PYRAMID(
            "Full bars reach the lower limit, pale bars the upper one; line: median (%1$s%% of %2$s trajectories lie between)",
            "深色条至下限，浅色条至上限，线为中位数（%2$s条轨迹中%1$s%%位于其间）"),
    LIMITS_PYRAMID("Full bars reach the lower limit, pale bars the upper one; line: the middle", "深色条至下限，浅色条至上限，线为中间值"),
    PROJECTED_AND_OUTLINE("%s projected, %s observed (dashed)", "%s推算，%s实际（虚线）"),
    PROJECTED_ONLY("%s projected", "%s推算"),
    END_OF("end of %s", "%s年末"),
    IN_YEAR("%s", "%s年"),
    UNDEFINED("undefined", "无定义"),
    MISSING("missing", "缺失"),
    SUPPRESSED("suppressed", "已隐去"),
    INVALID("contradictory counts", "数据矛盾"),
    NOT_APPLICABLE("not applicable", "不适用"),
    DASH("%s–%s", "%s—%s"),
    AND_MORE("and %s more", "另有%s项"),
    LIST_SEPARATOR(", ", "、"),
    COMMA(", ", "，"),
    SENTENCE_END(". ", "。"),
    FINAL_STOP(".", "。"),
    COLON(": ", "："),
    UNIT("%s (%s)", "%s（%s）"),
    ORDER("birth order %s", "第%s孩"),
    ORDER_UNKNOWN("birth order unknown", "孩次不详"),
    AGED("aged %s", "%s岁"),
    OUTCOME_BIRTHS("births", "出生人数"),
    OUTCOME_BOYS("boys", "出生男婴数"),
    OUTCOME_GIRLS("girls", "出生女婴数"),
    OUTCOME_DEATHS("deaths", "死亡人数"),
    OUTCOME_POPULATION("population", "人口数"),
    OUTCOME_TOTAL_FERTILITY_RATE("total fertility rate", "总和生育率");

    /** The label of what the source does not know. */
    static final String UNKNOWN = "unknown";

    private static final int MOST_LISTED = 8;

    private final String english;
    private final String chinese;

    Words(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The words in a language, with what they speak of filled in. */
    String in(Locale language, Object... parts) {
        String words = isChinese(language) ? chinese : english;
        return parts.length == 0 ? words : String.format(Locale.ROOT, words, parts);
    }

    static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** A label of an axis as a reader says it: sexes, ages and birth orders in words, all others as they are. */
    static String label(Locale language, String axis, String label) {
        return switch (axis) {
            case Axes.SEX ->
                label.equals("male") ? MALE.in(language) : label.equals("female") ? FEMALE.in(language) : label;
            case Axes.ORDER -> label.equals(UNKNOWN) ? ORDER_UNKNOWN.in(language) : ORDER.in(language, label);
            case Axes.METHOD -> ContraceptiveMethod.nameOf(label, language);
            case Axes.AGE -> AGED.in(language, label);
            default -> label;
        };
    }

    /** A label within a sentence: as {@link #label} has it, and a year in Chinese called one. */
    static String said(Locale language, String axis, String label) {
        return axis.equals(Axes.PERIOD) && label.matches("\\d{4}")
                ? IN_YEAR.in(language, label)
                : label(language, axis, label);
    }

    /** Two labels within a sentence: an area before its period, but a period before the age, order, sex or method in it. */
    static String said(Locale language, String axis, String label, String otherAxis, String otherLabel) {
        boolean within = List.of(Axes.AGE, Axes.ORDER, Axes.SEX, Axes.METHOD).contains(axis);
        if (within && otherAxis.equals(Axes.PERIOD)) {
            return said(language, otherAxis, otherLabel, axis, label);
        }
        String first = said(language, axis, label);
        String between = isChinese(language) && first.endsWith("年") ? "" : " ";
        return first + between + said(language, otherAxis, otherLabel);
    }

    /** A heading and a list, cut off after some entries; empty if there are none. */
    static String listed(Locale language, Words heading, List<String> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        String separator = LIST_SEPARATOR.in(language);
        int shown = entries.size() <= MOST_LISTED ? entries.size() : MOST_LISTED - 1;
        String list = String.join(separator, entries.subList(0, shown));
        String more = shown == entries.size() ? "" : separator + AND_MORE.in(language, entries.size() - shown);
        return heading.in(language) + COLON.in(language) + list + more;
    }

    /** Why a row has no value. */
    static Words of(RowState state) {
        return switch (state) {
            case MISSING -> MISSING;
            case SUPPRESSED -> SUPPRESSED;
            case INVALID -> INVALID;
            case UNDEFINED, VALUE -> UNDEFINED;
        };
    }

    /** What of a projection is drawn. */
    static Words of(Outcome outcome) {
        return switch (outcome) {
            case BIRTHS -> OUTCOME_BIRTHS;
            case BOYS -> OUTCOME_BOYS;
            case GIRLS -> OUTCOME_GIRLS;
            case DEATHS -> OUTCOME_DEATHS;
            case POPULATION -> OUTCOME_POPULATION;
            case TOTAL_FERTILITY_RATE -> OUTCOME_TOTAL_FERTILITY_RATE;
        };
    }

    /** Why a cell has no count. */
    static Words of(CellState state) {
        return switch (state) {
            case SUPPRESSED -> SUPPRESSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            default -> MISSING;
        };
    }
}
