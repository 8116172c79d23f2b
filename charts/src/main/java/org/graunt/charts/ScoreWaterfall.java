package org.graunt.charts;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.compare.ScoreGroup;
import org.graunt.compare.ScoreItem;
import org.graunt.compare.ScorePart;
import org.graunt.compare.ScoreResult;
import org.graunt.compare.ScoreStep;
import org.graunt.compare.Scorecard;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * How a score arose, as a waterfall: from full marks through what each item lost or earned, after its weights, then factors, bonus
 * points, deductions, limits, rounding and vetoes where there are any, down to the score. Totals are bars from 0.
 */
public final class ScoreWaterfall {

    private static final int FRAME_HEIGHT = 150;
    private static final int ROW_HEIGHT = 30;
    private static final int MOST_DECIMALS = 2;
    private static final int FACTOR_DECIMALS = 4;
    private static final double NEAR = 1e-7;

    private ScoreWaterfall() {}

    /** A step on the way: what it is called, what it changes, and for items the points and the full marks. */
    private record Step(String name, double change, double points, double fullMarks) {
        private static Step of(String name, double change) {
            return new Step(name, change, Double.NaN, Double.NaN);
        }

        private boolean isItem() {
            return !Double.isNaN(points);
        }
    }

    /**
     * Draws a score.
     *
     * @param scorecard the scheme
     * @param result the score of an area by that scheme
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(Scorecard, ScoreResult, ChartOptions)} does
     */
    public static JFreeChart of(Scorecard scorecard, ScoreResult result, Locale language) {
        return of(scorecard, result, ChartOptions.in(language));
    }

    /**
     * Draws a score.
     *
     * @param scorecard the scheme
     * @param result the score of an area by that scheme
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if an item has no value, so that there is no score, or the result did not come from
     *     this scheme: parts, full marks, weights and sums must be the same
     */
    public static JFreeChart of(Scorecard scorecard, ScoreResult result, ChartOptions options) {
        if (!result.isDefined()) {
            throw new IllegalArgumentException(
                    "score of " + result.area() + ": undefined, as an item has no value; there is nothing to draw");
        }
        SameScheme.require(scorecard, result);
        List<Step> steps = new ArrayList<>();
        double full = items(scorecard.root(), 1, result, steps, options.language());
        double whole = Math.max(Math.abs(full), Math.abs(result.score()));
        steps.addAll(after(scorecard.root(), result, options.language()));

        List<String> texts = new ArrayList<>();
        steps.forEach(step -> texts.add(step.name()));
        texts.add(result.area());
        texts.add(scorecard.root().name());
        Style style = Style.of(options, texts);
        NumberFormat points = format(style, full, result.score(), steps);

        Waterfall waterfall = new Waterfall();
        waterfall.total(Style.capitalised(style.words(Words.FULL_MARKS)), full, points.format(full));
        for (Step step : steps) {
            double change = Waterfall.clean(step.change(), whole);
            // What would print as 0 is the rounding of the total to the decimals that are shown.
            if (step.isItem() || Math.abs(change) >= 0.5 * Math.pow(10, -points.getMaximumFractionDigits())) {
                String amount = Waterfall.signed(style, change, points.format(Math.abs(change)));
                waterfall.change(
                        step.name(),
                        change,
                        step.isItem()
                                ? style.words(
                                        Words.AMOUNT_OF,
                                        amount,
                                        points.format(step.points()),
                                        points.format(step.fullMarks()))
                                : amount);
            }
        }
        waterfall.total(Style.capitalised(style.words(Words.SCORE)), result.score(), points.format(result.score()));
        XYPlot plot = waterfall.plot(style, style.words(Words.POINTS_AXIS));
        return style.frame(
                plot,
                style.words(Words.SCORE_TITLE, result.area()),
                style.words(
                        Words.SCORE_SUBTITLE,
                        scorecard.root().name(),
                        points.format(result.score()),
                        points.format(full)),
                List.of(style.words(Words.SCORE_NOTE)));
    }

    /**
     * A height at which every bar has room for its label.
     *
     * @param scorecard the scheme
     * @param result the score to be drawn
     * @return pixels
     */
    public static int heightFor(Scorecard scorecard, ScoreResult result) {
        return FRAME_HEIGHT
                + ROW_HEIGHT
                        * (2
                                + scorecard.items().size()
                                + after(scorecard.root(), result, Locale.ENGLISH)
                                        .size());
    }

    /** Adds the items of a part, each with its weights, and the limits of groups that took or gave something; returns the full marks. */
    private static double items(ScorePart part, double weight, ScoreResult result, List<Step> steps, Locale language) {
        double points = weight * result.part(part.name());
        if (part instanceof ScoreItem) {
            double full = weight * part.fullMarks();
            steps.add(new Step(part.name(), points - full, points, full));
            return full;
        }
        double full = 0;
        double sum = 0;
        for (ScoreGroup.Member member : ((ScoreGroup) part).members()) {
            full += items(member.part(), weight * member.weight(), result, steps, language);
            sum += weight * member.weight() * result.part(member.part().name());
        }
        if (Waterfall.clean(points - sum, full) != 0) {
            steps.add(Step.of(Style.capitalised(Words.LIMITED.in(language, part.name())), points - sum));
        }
        return full;
    }

    /** What changed the score after its parts were added up. */
    private static List<Step> after(ScorePart root, ScoreResult result, Locale language) {
        List<Step> steps = new ArrayList<>();
        double running = result.part(root.name());
        int first = 0;
        for (int i = 0; i < result.trail().size(); i++) {
            ScoreStep.Kind kind = result.trail().get(i).kind();
            first = kind == ScoreStep.Kind.SUM ? i : first;
        }
        for (ScoreStep step : result.trail().subList(first, result.trail().size())) {
            String name = name(step, language);
            // The limits of the root itself are in its score already; those of the whole start from where the score
            // stands.
            boolean limit = step.kind() == ScoreStep.Kind.FLOOR || step.kind() == ScoreStep.Kind.CAP;
            if (!name.isEmpty() && step.change() != 0 && (!limit || step.value() == running)) {
                steps.add(Step.of(Style.capitalised(name), step.change()));
                running = step.score();
            }
        }
        return steps;
    }

    /** What a step after the sum is called; empty for those that change nothing. */
    private static String name(ScoreStep step, Locale language) {
        return switch (step.kind()) {
            case FACTOR -> {
                NumberFormat factor = NiceScale.decimals(language, 0);
                factor.setMaximumFractionDigits(FACTOR_DECIMALS);
                yield Words.FACTOR.in(language, step.part(), factor.format(step.reference()));
            }
            case BONUS -> Words.BONUS.in(language, step.part());
            case BONUS_CAP -> Words.BONUS_LIMIT.in(language);
            case DEDUCTION -> Words.DEDUCTION.in(language, step.part());
            case DEDUCTION_CAP -> Words.DEDUCTION_LIMIT.in(language);
            case FLOOR -> Words.LEAST_SCORE.in(language);
            case CAP -> Words.MOST_SCORE.in(language);
            case ROUNDED -> Words.ROUNDING.in(language);
            case VETO -> Words.VETO.in(language, step.part());
            default -> "";
        };
    }

    /** As few decimals as show every amount, two at most. */
    private static NumberFormat format(Style style, double full, double score, List<Step> steps) {
        List<Double> amounts = new ArrayList<>(List.of(full, score));
        for (Step step : steps) {
            amounts.add(step.change());
            if (step.isItem()) {
                amounts.add(step.points());
                amounts.add(step.fullMarks());
            }
        }
        int decimals = 0;
        while (decimals < MOST_DECIMALS && !areWhole(amounts, Math.pow(10, decimals))) {
            decimals++;
        }
        NumberFormat format = NiceScale.decimals(style.language(), 0);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static boolean areWhole(List<Double> amounts, double times) {
        return amounts.stream().allMatch(amount -> Math.abs(amount * times - Math.rint(amount * times)) < NEAR * times);
    }
}
