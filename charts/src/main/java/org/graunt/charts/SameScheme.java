package org.graunt.charts;

import java.util.HashSet;
import java.util.Set;
import org.graunt.compare.ScoreGroup;
import org.graunt.compare.ScoreItem;
import org.graunt.compare.ScorePart;
import org.graunt.compare.ScoreResult;
import org.graunt.compare.ScoreStep;
import org.graunt.compare.Scorecard;

/** Whether a score came from a scheme: the parts, full marks, weights and sums that its trail records must be those of the scheme. */
final class SameScheme {

    private static final double NEAR = 1e-9;

    private SameScheme() {}

    static void require(Scorecard scorecard, ScoreResult result) {
        Set<String> names = new HashSet<>();
        check(scorecard.root(), result, names);
        if (!names.equals(result.parts().keySet())) {
            throw new IllegalArgumentException(
                    "score of " + result.area() + ": parts " + result.parts().keySet() + ", must be those of scorecard "
                            + scorecard.root().name() + ", " + names);
        }
    }

    private static void check(ScorePart part, ScoreResult result, Set<String> names) {
        names.add(part.name());
        result.part(part.name());
        if (part instanceof ScoreItem) {
            requireSame(result, "full marks of " + part.name(), fullMarks(result, part.name()), part.fullMarks());
            return;
        }
        double sum = 0;
        for (ScoreGroup.Member member : ((ScoreGroup) part).members()) {
            check(member.part(), result, names);
            String name = member.part().name();
            requireSame(result, "weight of " + name, weight(result, name), member.weight());
            sum += member.weight() * result.part(name);
        }
        requireSame(result, "sum of " + part.name(), sum(result, part.name()), sum);
    }

    private static void requireSame(ScoreResult result, String what, double recorded, double expected) {
        if (!(Math.abs(recorded - expected) <= NEAR * Math.max(1, Math.abs(expected)))) {
            throw new IllegalArgumentException("score of " + result.area() + ": " + what + " " + recorded + ", but "
                    + expected + " in the scorecard; it must be the one that made the score");
        }
    }

    /** The full marks of an item: its points less what it changed. */
    private static double fullMarks(ScoreResult result, String item) {
        for (ScoreStep step : result.trail()) {
            if (step.part().equals(item)
                    && step.kind() != ScoreStep.Kind.VETO
                    && step.target().isPresent()) {
                return step.score() - step.change();
            }
        }
        return Double.NaN;
    }

    /** The weight of a part; one that is not recorded is 1. */
    private static double weight(ScoreResult result, String part) {
        for (ScoreStep step : result.trail()) {
            if (step.part().equals(part) && step.kind() == ScoreStep.Kind.WEIGHT) {
                return step.reference();
            }
        }
        return 1;
    }

    private static double sum(ScoreResult result, String group) {
        for (ScoreStep step : result.trail()) {
            if (step.part().equals(group) && step.kind() == ScoreStep.Kind.SUM) {
                return step.score();
            }
        }
        return Double.NaN;
    }
}
