package org.graunt.projection;

import java.util.Arrays;
import java.util.List;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.graunt.mortality.Sex;
import org.graunt.projection.TrajectoryPlan.Chances;

/** One thread's place of work for trajectories: carries one area through one trajectory at a time. */
final class TrajectoryWalk {

    /** What a stream is for; numbers are part of the published key and must not change. */
    private enum Purpose {
        FERTILITY(1),
        AGE_OF_MOTHERS(2),
        SEX_RATIO(3),
        MIGRATION(4),
        BIRTHS(5),
        BOYS(6),
        QUANTILE(7);

        private final int number;

        Purpose(int number) {
            this.number = number;
        }
    }

    /** The name of what areas share, which no area can have. */
    private static final String SHARED = "\u0000shared";

    /** Where the outcomes of a step go. */
    interface Sink {
        void put(int outcome, int t, double value);
    }

    private final PlanInputs inputs;
    private final Chances chances;
    private final List<Outcome> kept;
    private final TfrRoots roots;
    private final AreaWalk walk;
    private final CohortStep step;
    private final double[] shifted;
    private final double[] womenMove;
    private final double[] menMove;
    private final boolean countsPeople;

    private int area;
    private Departure fertility;
    private Departure rank;
    private Departure age;
    private Departure sexes;
    private Departure migration;
    private RandomStream births;
    private RandomStream boys;

    TrajectoryWalk(PlanInputs inputs, Chances chances, List<Outcome> kept, TfrRoots roots) {
        this.inputs = inputs;
        this.chances = chances;
        this.kept = kept;
        this.roots = roots;
        walk = new AreaWalk(inputs, chances.profile() != null);
        step = walk.step();
        shifted = new double[inputs.groups];
        womenMove = new double[inputs.groups];
        menMove = new double[inputs.groups];
        countsPeople = kept.contains(Outcome.POPULATION) || kept.contains(Outcome.DEATHS);
    }

    /** A departure as it moves through a trajectory. */
    private static final class Departure {

        private final Deviation law;
        private final RandomStream own;
        private final RandomStream common;
        private final double ownShare;
        private final double commonShare;
        private double now;

        Departure(Deviation law, RandomStream own, RandomStream common) {
            this.law = law;
            this.own = own;
            this.common = common;
            ownShare = Math.sqrt(1 - law.shared());
            commonShare = Math.sqrt(law.shared());
            now = law.start();
        }

        /** Draws the first departure from the law that a long run has, for a process of variance 1. */
        void startAnywhere() {
            now = normal();
        }

        double next() {
            now = law.rho() * now + law.sigma() * normal();
            return now;
        }

        private double normal() {
            double sum = ownShare > 0 ? ownShare * own.nextNormal() : 0;
            return commonShare > 0 ? sum + commonShare * common.nextNormal() : sum;
        }
    }

    /** The departure of a law at its start, or null where there is none: its streams would feed nothing. */
    private Departure departure(Deviation law, int draw, Purpose purpose) {
        return law.isNone() ? null : moving(law, draw, purpose);
    }

    private Departure moving(Deviation law, int draw, Purpose purpose) {
        return new Departure(
                law, stream(inputs.code(area), draw, purpose), law.shared() > 0 ? stream(SHARED, draw, purpose) : null);
    }

    private RandomStream stream(String name, int draw, Purpose purpose) {
        return RandomStream.of(chances.seed(), name, draw, purpose.number);
    }

    /** Carries an area through a trajectory; returns the migrants trimmed in it. */
    double run(int newArea, int draw, Sink sink) {
        area = newArea;
        run(draw, false, sink);
        if (step.wentNegative()) {
            run(draw, true, sink);
        }
        walk.balance();
        return step.trimmed();
    }

    /** Women by age at the end of the last step, not to be changed. */
    double[] women() {
        return step.women().start();
    }

    /** Men by age at the end of the last step, not to be changed. */
    double[] men() {
        return step.men().start();
    }

    private void run(int draw, boolean careful, Sink sink) {
        walk.begin(area);
        if (careful) {
            step.careful();
        }
        fertility = departure(chances.fertility().deviation(), draw, Purpose.FERTILITY);
        if (roots.hasQuantiles()) {
            rank = moving(chances.fertility().wander(), draw, Purpose.QUANTILE);
            rank.startAnywhere();
        }
        age = departure(chances.meanAge(), draw, Purpose.AGE_OF_MOTHERS);
        sexes = departure(chances.sexRatio(), draw, Purpose.SEX_RATIO);
        migration = departure(chances.migration(), draw, Purpose.MIGRATION);
        if (chances.poisson()) {
            births = stream(inputs.code(area), draw, Purpose.BIRTHS);
            boys = stream(inputs.code(area), draw, Purpose.BOYS);
        }
        for (int t = 0; t < inputs.periods.size(); t++) {
            try {
                advance(draw, t, sink);
            } catch (Cohorts.NegativeCell e) {
                IllegalArgumentException cause = walk.negative(e, t);
                throw new IllegalArgumentException(cause.getMessage() + " (trajectory " + draw + ")", cause);
            }
        }
    }

    private void advance(int draw, int t, Sink sink) {
        walk.take(t);
        if (chances.profile() != null) {
            migrate(t);
        }
        double before = countsPeople ? people() : 0;
        step.carry();
        double planned = roots.planned(area, t);
        double rate = chances.fertility().rate(roots.root(area, t, draw, nextRank()), nextFertility());
        double expected = planned > 0 ? step.bear(pattern(t)) * (rate / planned) : 0;
        double born = chances.poisson() ? Samplers.poisson(births, expected) : expected;
        double ratio = inputs.sexRatio(area, t) * sexFactor();
        double girls = chances.poisson()
                ? born - Samplers.binomial(boys, born, ratio / (1 + ratio))
                : born * (1 / (1 + ratio));
        step.welcome(girls, born - girls);
        step.account();
        step.advance();
        double after = countsPeople ? people() : 0;
        for (int i = 0; i < kept.size(); i++) {
            double value = switch (kept.get(i)) {
                case BIRTHS -> born;
                case GIRLS -> girls;
                case BOYS -> born - girls;
                case POPULATION -> after;
                case DEATHS -> before + born + step.netOfStep() - after;
                case TOTAL_FERTILITY_RATE -> planned > 0 ? rate : 0;
            };
            sink.put(i, t, value);
        }
    }

    private double nextRank() {
        return roots.hasQuantiles() ? rank.next() : 0;
    }

    private double nextFertility() {
        return fertility == null ? 0 : fertility.next();
    }

    private double sexFactor() {
        return sexes == null ? 1 : StrictMath.exp(sexes.next());
    }

    private double people() {
        return Cohorts.sum(step.women().start()) + Cohorts.sum(step.men().start());
    }

    private void migrate(int t) {
        double more = (migration == null ? 0 : migration.next())
                * people()
                * inputs.timing().share();
        add(walk.migrants(Sex.FEMALE, t), more, chances.profile().of(Sex.FEMALE), womenMove);
        add(walk.migrants(Sex.MALE, t), more, chances.profile().of(Sex.MALE), menMove);
        step.women().takeMigrants(womenMove);
        step.men().takeMigrants(menMove);
    }

    private static void add(double[] planned, double more, double[] profile, double[] target) {
        for (int x = 0; x < target.length; x++) {
            target[x] = more * profile[x];
        }
        for (int x = 0; planned != null && x < target.length; x++) {
            target[x] += planned[x];
        }
    }

    /** The plan's rates, shifted by the departure of the mothers' age. */
    private double[] pattern(int t) {
        double[] rates = walk.fertility(t);
        if (age == null) {
            return rates;
        }
        double groups = age.next() / inputs.base.width();
        int whole = (int) Math.floor(groups);
        double part = groups - whole;
        int first = inputs.firstAge;
        int last = first + inputs.mothers.size() - 1;
        Arrays.fill(shifted, 0);
        for (int x = first; x <= last; x++) {
            shifted[Math.max(first, Math.min(last, x + whole))] += (1 - part) * rates[x];
            shifted[Math.max(first, Math.min(last, x + whole + 1))] += part * rates[x];
        }
        return shifted;
    }
}
