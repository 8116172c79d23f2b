package org.graunt.compare;

import java.util.Map;
import org.graunt.indicator.Direction;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;

/** Draws the counts of all areas again and scores them. */
final class ScoreDraws {

    private static final int NOW = 0;
    private static final int BEFORE = 1;

    private final Scoring scoring;
    private final ScoreNoise noise;
    private final Scoring.Measures observed;
    private final Target[] targets;
    private final boolean[] isScored;
    private final RandomStream[][][] streams;

    ScoreDraws(Scoring scoring, ScoreNoise noise, long seed) {
        this.scoring = scoring;
        this.noise = noise;
        this.observed = scoring.asObserved();
        Map<String, Target> byMeasure = scoring.targets();
        int measures = scoring.measures().size();
        this.targets = new Target[measures];
        this.isScored = new boolean[measures];
        this.streams = new RandomStream[2][scoring.sheets().size()][measures];
        for (int m = 0; m < measures; m++) {
            String measure = scoring.measures().get(m);
            targets[m] = byMeasure.get(measure);
            isScored[m] = scoring.card().items().stream()
                    .anyMatch(item -> item.measure().equals(measure));
            for (int a = 0; a < scoring.sheets().size(); a++) {
                String area = scoring.sheets().get(a).area();
                requireCounts(area, measure, observed.now()[a][m], targets[m].kind());
                streams[NOW][a][m] = RandomStream.of(seed, area + '\u0000' + measure, NOW, 0);
                streams[BEFORE][a][m] = RandomStream.of(seed, area + '\u0000' + measure, BEFORE, 0);
                if (observed.before()[a][m] != null) {
                    requireCounts(area, measure, observed.before()[a][m], targets[m].kind());
                }
            }
        }
    }

    private static void requireCounts(String area, String measure, ScoreSheet.Measured counts, CountKind kind) {
        if (!counts.hasCounts()) {
            return;
        }
        boolean fits = switch (kind) {
            case SHARE -> counts.numerator() <= counts.denominator() && isWhole(counts.denominator());
            case RATIO -> isWhole(counts.numerator() + counts.denominator());
            case RATE -> true;
            case OTHER -> false;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "counts: " + counts.numerator() + " over " + counts.denominator() + " of '" + measure + "' in "
                            + area + ", must be whole and a part of its whole to be drawn again as a " + kind);
        }
    }

    private static boolean isWhole(double count) {
        return count == Math.rint(count);
    }

    /** Scores by area and draw. */
    double[][] scores(int draws) {
        int areas = scoring.sheets().size();
        double[][] scores = new double[areas][draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] totals =
                    scoring.totals(new Scoring.Measures(drawn(observed.now(), NOW), drawn(observed.before(), BEFORE)));
            for (int a = 0; a < areas; a++) {
                scores[a][draw] = totals[a];
            }
        }
        return scores;
    }

    private ScoreSheet.Measured[][] drawn(ScoreSheet.Measured[][] measured, int when) {
        ScoreSheet.Measured[][] drawn = new ScoreSheet.Measured[measured.length][targets.length];
        for (int a = 0; a < measured.length; a++) {
            for (int m = 0; m < targets.length; m++) {
                ScoreSheet.Measured counts = measured[a][m];
                boolean varies = counts != null && counts.hasCounts() && counts.denominator() > 0;
                drawn[a][m] = varies ? again(counts, m, streams[when][a][m]) : counts;
            }
        }
        return drawn;
    }

    private ScoreSheet.Measured again(ScoreSheet.Measured counts, int measure, RandomStream stream) {
        CountKind kind = targets[measure].kind();
        double x = counts.numerator();
        double n = counts.denominator();
        double trials = kind == CountKind.RATIO ? x + n : n;
        double ratio = noise == ScoreNoise.ON_TARGET && isScored[measure] ? onTarget(targets[measure], x / n) : x / n;
        boolean isTruthDrawn = noise == ScoreNoise.POSTERIOR || noise == ScoreNoise.PREDICTIVE;
        double part;
        if (kind == CountKind.RATE) {
            double events = isTruthDrawn ? Samplers.gamma(stream, x + 0.5) : ratio * n;
            part = noise == ScoreNoise.POSTERIOR ? events : Samplers.poisson(stream, events);
        } else {
            double observed = kind == CountKind.RATIO ? ratio / (1 + ratio) : ratio;
            double share = isTruthDrawn ? Samplers.beta(stream, x + 0.5, trials - x + 0.5) : observed;
            part = noise == ScoreNoise.POSTERIOR ? share * trials : Samplers.binomial(stream, trials, share);
        }
        return new ScoreSheet.Measured(Double.NaN, part, kind == CountKind.RATIO ? trials - part : n);
    }

    /** The bare value that is exactly on target: the number of a floor or a ceiling, the nearer end of a band. */
    private static double onTarget(Target target, double observed) {
        double scale = target.unit().scale();
        if (target.direction() instanceof Direction.WithinBand band) {
            double value = observed * scale;
            return (value - band.lower() < band.upper() - value ? band.lower() : band.upper()) / scale;
        }
        return (target.direction() instanceof Direction.Higher ? target.lowest() : target.highest()) / scale;
    }
}
