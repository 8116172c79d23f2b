package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Parts of a scorecard added up with weights: {@code sum of weight x score}. Groups nest, so that 60 % of one assessment and
 * 40 % of another, each of several items, is a group of two groups.
 *
 * @param name the name of the group
 * @param members the parts with their weights, in order
 * @param least the least that the sum can be; negative infinity where nothing is set
 * @param most the most that the sum can be; infinity where nothing is set
 */
public record ScoreGroup(String name, List<Member> members, double least, double most) implements ScorePart {

    /**
     * A part with its weight.
     *
     * @param weight what the score of the part is multiplied by
     * @param part the part
     */
    public record Member(double weight, ScorePart part) {
        /**
         * Checks the weight.
         *
         * @throws IllegalArgumentException if the weight is not positive and finite
         */
        public Member {
            Objects.requireNonNull(part, "part");
            if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "weight: " + weight + " of " + part.name() + ", must be positive and finite");
            }
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there is no part, if two have one name, or if the limits run backwards
     */
    public ScoreGroup {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
        long names = members.stream().map(m -> m.part().name()).distinct().count();
        if (members.isEmpty() || names != members.size()) {
            throw new IllegalArgumentException("group " + name + ": parts "
                    + members.stream().map(m -> m.part().name()).toList() + ", must be some, of different names");
        }
        if (!(least <= most)) {
            throw new IllegalArgumentException(
                    "least: " + least + " of " + name + ", must not be above the most, " + most);
        }
    }

    /**
     * The plain sum of parts.
     *
     * @param name the name of the group
     * @param parts the parts, each counted once
     * @return the group
     * @throws IllegalArgumentException if there is no part or two have one name
     */
    public static ScoreGroup sum(String name, ScorePart... parts) {
        ScoreGroup.Member[] members = new ScoreGroup.Member[parts.length];
        for (int i = 0; i < parts.length; i++) {
            members[i] = new Member(1, parts[i]);
        }
        return unlimited(name, List.of(members));
    }

    /**
     * A group of one part, to which others are {@link #plus added}.
     *
     * @param name the name of the group
     * @param weight what the score of the part is multiplied by, such as 0.7
     * @param part the part
     * @return the group
     * @throws IllegalArgumentException if the weight is not positive and finite
     */
    public static ScoreGroup weighted(String name, double weight, ScorePart part) {
        return unlimited(name, List.of(new Member(weight, part)));
    }

    /**
     * Parts in a ratio such as 7 to 3 or 4 : 3 : 3: weights that add up to 1.
     *
     * @param name the name of the group
     * @param ratio a positive number a part
     * @param parts the parts
     * @return the group
     * @throws IllegalArgumentException if numbers and parts differ in number, if a number is not positive and finite, or if two
     *     parts have one name
     */
    public static ScoreGroup inRatio(String name, List<Double> ratio, ScorePart... parts) {
        if (ratio.size() != parts.length) {
            throw new IllegalArgumentException("group " + name + ": " + ratio.size()
                    + " numbers of the ratio, must be one for each of " + parts.length + " parts");
        }
        double whole = 0;
        for (double number : ratio) {
            whole += number;
        }
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            members.add(new Member(ratio.get(i) / whole, parts[i]));
        }
        return unlimited(name, members);
    }

    private static ScoreGroup unlimited(String name, List<Member> members) {
        return new ScoreGroup(name, members, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /**
     * The same with one more part.
     *
     * @param weight what the score of the part is multiplied by
     * @param part the part
     * @return the new group
     * @throws IllegalArgumentException if the weight is not positive and finite, or a part has that name
     */
    public ScoreGroup plus(double weight, ScorePart part) {
        List<Member> more = new ArrayList<>(members);
        more.add(new Member(weight, part));
        return new ScoreGroup(name, more, least, most);
    }

    /**
     * The same with limits of its sum.
     *
     * @param atLeast the least it can be
     * @param atMost the most it can be
     * @return the new group
     * @throws IllegalArgumentException if they run backwards
     */
    public ScoreGroup within(double atLeast, double atMost) {
        return new ScoreGroup(name, members, atLeast, atMost);
    }

    /** The weighted sum of the full marks, within the limits. */
    @Override
    public double fullMarks() {
        double sum = 0;
        for (Member member : members) {
            sum += member.weight() * member.part().fullMarks();
        }
        return Math.max(least, Math.min(most, sum));
    }
}
