package org.graunt.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A weighted assessment: items and groups of items, bonus and deductions with their caps, and vetoes. Immutable; each option is
 * a method that returns a new scorecard.
 *
 * <p>The order is fixed and each step of it is in the {@link ScoreResult#trail() trail}: items, groups from the inside out,
 * factors of the area, bonus up to its cap, deductions up to theirs, least and most of the total, rounding, and vetoes after all
 * else. What a scheme does not mention does nothing.
 *
 * <pre>{@code
 * Scorecard county = Scorecard.of(ScoreGroup.weighted("county", 0.7, ScoreItem.given("rural survey", 100))
 *                 .plus(0.2, ScoreItem.given("urban and migrant work", 100))
 *                 .plus(0.1, ScoreItem.given("safeguards", 100)))
 *         .bonusAtMost(5).deductionsAtMost(15);
 * }</pre>
 */
public final class Scorecard {

    private static final int UNROUNDED = -1;

    private final ScorePart root;
    private final double bonusCap;
    private final double deductionCap;
    private final double least;
    private final double most;
    private final int decimals;
    private final List<Veto> vetoes;
    private final List<ScoreItem> items;

    private Scorecard(
            ScorePart root,
            double bonusCap,
            double deductionCap,
            double least,
            double most,
            int decimals,
            List<Veto> vetoes) {
        this.root = root;
        this.bonusCap = bonusCap;
        this.deductionCap = deductionCap;
        this.least = least;
        this.most = most;
        this.decimals = decimals;
        this.vetoes = List.copyOf(vetoes);
        List<ScoreItem> found = new ArrayList<>();
        collect(root, found, new HashSet<>());
        this.items = List.copyOf(found);
    }

    private static void collect(ScorePart part, List<ScoreItem> items, Set<String> names) {
        if (!names.add(part.name())) {
            throw new IllegalArgumentException("part '" + part.name() + "': twice, names must differ");
        }
        if (part instanceof ScoreItem item) {
            for (ScoreItem other : items) {
                if (other.measure().equals(item.measure())
                        && other.target().kind() != item.target().kind()) {
                    throw new IllegalArgumentException("measure '" + item.measure() + "': "
                            + other.target().kind() + " in " + other.name() + " but "
                            + item.target().kind() + " in " + item.name() + ", must be one kind");
                }
            }
            items.add(item);
        } else {
            ((ScoreGroup) part).members().forEach(member -> collect(member.part(), items, names));
        }
    }

    /**
     * A scorecard without bonus, deductions, limits, rounding or vetoes.
     *
     * @param root the item or group that is the whole
     * @return the scorecard
     * @throws IllegalArgumentException if two parts have one name, or two items read one measure as counts of different kinds
     */
    public static Scorecard of(ScorePart root) {
        return new Scorecard(
                Objects.requireNonNull(root, "root"),
                Double.NaN,
                Double.NaN,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                UNROUNDED,
                List.of());
    }

    /**
     * The same with bonus points, up to a total. Without this a sheet with bonus points is refused.
     *
     * @param cap the most that all of them can add; infinity for no limit
     * @return the new scorecard
     * @throws IllegalArgumentException if the cap is negative
     */
    public Scorecard bonusAtMost(double cap) {
        return new Scorecard(root, requireCap(cap), deductionCap, least, most, decimals, vetoes);
    }

    /**
     * The same with points off the total, up to a total. Without this a sheet with deductions is refused.
     *
     * @param cap the most that all of them can take; infinity for no limit
     * @return the new scorecard
     * @throws IllegalArgumentException if the cap is negative
     */
    public Scorecard deductionsAtMost(double cap) {
        return new Scorecard(root, bonusCap, requireCap(cap), least, most, decimals, vetoes);
    }

    private static double requireCap(double cap) {
        if (!(cap >= 0)) {
            throw new IllegalArgumentException("cap: " + cap + ", must be 0 or more");
        }
        return cap;
    }

    /**
     * The same with the least and the most that the total can be.
     *
     * @param atLeast the least; negative infinity for no limit
     * @param atMost the most; infinity for no limit
     * @return the new scorecard
     * @throws IllegalArgumentException if they run backwards
     */
    public Scorecard within(double atLeast, double atMost) {
        if (!(atLeast <= atMost)) {
            throw new IllegalArgumentException("least: " + atLeast + ", must not be above the most, " + atMost);
        }
        return new Scorecard(root, bonusCap, deductionCap, atLeast, atMost, decimals, vetoes);
    }

    /**
     * The same with totals rounded half up.
     *
     * @param places decimals to keep, 0 to 10
     * @return the new scorecard
     * @throws IllegalArgumentException if the decimals are out of range
     */
    public Scorecard roundedTo(int places) {
        if (!(places >= 0 && places <= 10)) {
            throw new IllegalArgumentException("decimals: " + places + ", must be from 0 to 10");
        }
        return new Scorecard(root, bonusCap, deductionCap, least, most, places, vetoes);
    }

    /**
     * The same with a veto.
     *
     * @param veto what strikes the score out
     * @return the new scorecard
     */
    public Scorecard veto(Veto veto) {
        List<Veto> more = new ArrayList<>(vetoes);
        more.add(Objects.requireNonNull(veto, "veto"));
        return new Scorecard(root, bonusCap, deductionCap, least, most, decimals, more);
    }

    /**
     * The item or group that is the whole.
     *
     * @return the part
     */
    public ScorePart root() {
        return root;
    }

    /**
     * All items.
     *
     * @return the items, in order
     */
    public List<ScoreItem> items() {
        return items;
    }

    /**
     * The vetoes.
     *
     * @return the vetoes, in order
     */
    public List<Veto> vetoes() {
        return vetoes;
    }

    /**
     * Scores one area.
     *
     * @param sheet what the area brings
     * @return its score and how it arose; undefined if a measure has no value
     * @throws IllegalArgumentException if the sheet lacks a measure, has bonus points or deductions that the scheme does not know,
     *     or if an item depends on other areas
     */
    public ScoreResult score(ScoreSheet sheet) {
        for (ScoreItem item : items) {
            if (item.dependsOnOthers()) {
                throw new IllegalArgumentException(
                        "item: " + item.name() + ", depends on the other areas; all sheets must be scored together");
            }
        }
        return score(List.of(sheet)).results().get(0);
    }

    /**
     * Scores areas together and ranks them.
     *
     * @param sheets what each area brings, of different areas
     * @return a result an area, in the order given
     * @throws IllegalArgumentException if there is no sheet, if two are of one area, if a sheet lacks a measure, or if one has
     *     bonus points or deductions that the scheme does not know
     */
    public ScoreTable score(List<ScoreSheet> sheets) {
        return new Scoring(this, sheets).observed();
    }

    /**
     * The distribution of scores and ranks if the counts were drawn again: see {@link ScoreNoise} for what is drawn. The same
     * seed gives the same draws, whatever areas are scored with an area or in which order.
     *
     * @param sheets what each area brings, of different areas
     * @param noise what is drawn
     * @param draws how often, at least 1
     * @param seed the seed of the random streams
     * @return scores and ranks with their distributions
     * @throws IllegalArgumentException if the draws are below 1, if counts do not belong together as an item's kind says, and as for
     *     {@link #score(List)}
     */
    public ScoreDistribution simulate(List<ScoreSheet> sheets, ScoreNoise noise, int draws, long seed) {
        Objects.requireNonNull(noise, "noise");
        if (!(draws >= 1)) {
            throw new IllegalArgumentException("draws: " + draws + ", must be at least 1");
        }
        Scoring scoring = new Scoring(this, sheets);
        return new ScoreDistribution(
                scoring.observed(), noise, seed, new ScoreDraws(scoring, noise, seed).scores(draws));
    }

    double bonusCap() {
        return bonusCap;
    }

    double deductionCap() {
        return deductionCap;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    int decimals() {
        return decimals;
    }

    /**
     * Name and items.
     *
     * @return for example {@code county: rural survey, safeguards}
     */
    @Override
    public String toString() {
        return root.name() + ": "
                + String.join(", ", items.stream().map(ScoreItem::name).toList());
    }
}
