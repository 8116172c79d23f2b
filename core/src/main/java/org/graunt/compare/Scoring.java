package org.graunt.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graunt.indicator.Direction;

/** The arithmetic of a scorecard over some areas: once with a trail, and again and again on drawn counts without one. */
final class Scoring {

    private final Scorecard card;
    private final List<ScoreSheet> sheets;
    private final List<String> measures;

    Scoring(Scorecard card, List<ScoreSheet> sheets) {
        this.card = card;
        this.sheets = List.copyOf(sheets);
        this.measures = measures(card);
        requireDifferent();
        this.sheets.forEach(this::requireAllowed);
    }

    private static List<String> measures(Scorecard card) {
        Set<String> found = new LinkedHashSet<>();
        card.items().forEach(item -> found.add(item.measure()));
        card.vetoes().forEach(veto -> veto.tolerated().ifPresent(t -> found.add(veto.name())));
        return List.copyOf(found);
    }

    private void requireDifferent() {
        Set<String> areas = new HashSet<>();
        for (ScoreSheet sheet : sheets) {
            if (!areas.add(sheet.area())) {
                throw new IllegalArgumentException("area '" + sheet.area() + "': has two sheets, expected one");
            }
        }
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("sheets: none, at least one is needed");
        }
    }

    private void requireAllowed(ScoreSheet sheet) {
        for (String measure : sheet.measures()) {
            if (!measures.contains(measure)) {
                throw new IllegalArgumentException("area " + sheet.area() + ": value for '" + measure
                        + "', which no item of the scorecard reads; it reads " + measures);
            }
        }
        if (Double.isNaN(card.bonusCap()) && !sheet.bonuses().isEmpty()) {
            throw new IllegalArgumentException("area " + sheet.area() + ": bonus '"
                    + sheet.bonuses().get(0).reason() + "', but the scorecard knows no bonus (bonusAtMost)");
        }
        if (Double.isNaN(card.deductionCap()) && !sheet.deductions().isEmpty()) {
            throw new IllegalArgumentException("area " + sheet.area() + ": deduction '"
                    + sheet.deductions().get(0).reason()
                    + "', but the scorecard knows no deductions (deductionsAtMost)");
        }
        List<String> known = card.vetoes().stream()
                .filter(veto -> veto.tolerated().isEmpty())
                .map(Veto::name)
                .toList();
        for (String finding : sheet.vetoes()) {
            if (!known.contains(finding)) {
                throw new IllegalArgumentException(
                        "area " + sheet.area() + ": veto '" + finding + "', but the scorecard knows " + known);
            }
        }
    }

    Scorecard card() {
        return card;
    }

    List<ScoreSheet> sheets() {
        return sheets;
    }

    List<String> measures() {
        return measures;
    }

    /** What is measured of every area; the values of the period before are there only where an item needs them. */
    record Measures(ScoreSheet.Measured[][] now, ScoreSheet.Measured[][] before) {}

    Measures asObserved() {
        ScoreSheet.Measured[][] now = new ScoreSheet.Measured[sheets.size()][measures.size()];
        ScoreSheet.Measured[][] before = new ScoreSheet.Measured[sheets.size()][measures.size()];
        for (int a = 0; a < sheets.size(); a++) {
            for (int m = 0; m < measures.size(); m++) {
                now[a][m] = sheets.get(a).now(measures.get(m));
            }
            for (ScoreItem item : card.items()) {
                if (!item.isLevel()) {
                    before[a][measures.indexOf(item.measure())] = sheets.get(a).before(item.measure());
                }
            }
        }
        return new Measures(now, before);
    }

    ScoreTable observed() {
        Measures measured = asObserved();
        double[] references = references(measured);
        List<ScoreResult> results = new ArrayList<>();
        for (int a = 0; a < sheets.size(); a++) {
            Run run = new Run(sheets.get(a), measured.now()[a], measured.before()[a], references, true);
            double total = run.total();
            results.add(new ScoreResult(sheets.get(a).area(), total, run.trail, run.parts));
        }
        return new ScoreTable(card, results);
    }

    /** The totals of all areas. */
    double[] totals(Measures measured) {
        double[] references = references(measured);
        double[] totals = new double[sheets.size()];
        for (int a = 0; a < totals.length; a++) {
            totals[a] = new Run(sheets.get(a), measured.now()[a], measured.before()[a], references, false).total();
        }
        return totals;
    }

    private double[] references(Measures measured) {
        List<ScoreItem> items = card.items();
        double[] references = new double[items.size()];
        for (int i = 0; i < references.length; i++) {
            ScoreItem item = items.get(i);
            references[i] = item.dependsOnOthers() ? acrossAreas(item, measured) : item.threshold();
        }
        return references;
    }

    private double acrossAreas(ScoreItem item, Measures measured) {
        int measure = measures.indexOf(item.measure());
        boolean higher = item.target().direction() instanceof Direction.Higher;
        double sum = 0;
        double best = Double.NaN;
        int areas = 0;
        for (ScoreSheet.Measured[] area : measured.now()) {
            double value = item.rounded(area[measure].on(item.target().unit().scale()));
            if (!Double.isNaN(value)) {
                sum += value;
                areas++;
                best = areas == 1 ? value : higher ? Math.max(best, value) : Math.min(best, value);
            }
        }
        return item.reference() == ScoreReference.BEST_OF_AREAS ? best : sum / areas;
    }

    static double rounded(double score, int decimals) {
        return decimals < 0 || !Double.isFinite(score)
                ? score
                : BigDecimal.valueOf(score)
                        .setScale(decimals + 6, RoundingMode.HALF_EVEN)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /** One pass over the scorecard for one area. */
    private final class Run {

        private final ScoreSheet sheet;
        private final ScoreSheet.Measured[] now;
        private final ScoreSheet.Measured[] before;
        private final double[] references;
        private final boolean recorded;
        private final List<ScoreStep> trail = new ArrayList<>();
        private final Map<String, Double> parts = new LinkedHashMap<>();
        private int nextItem;

        private Run(
                ScoreSheet sheet,
                ScoreSheet.Measured[] now,
                ScoreSheet.Measured[] before,
                double[] references,
                boolean recorded) {
            this.sheet = sheet;
            this.now = now;
            this.before = before;
            this.references = references;
            this.recorded = recorded;
        }

        double total() {
            double score = part(card.root());
            for (ScoreSheet.Entry factor : sheet.factors()) {
                double whole = score * factor.amount();
                step(factor.reason(), ScoreStep.Kind.FACTOR, score, factor.amount(), whole - score, whole);
                score = whole;
            }
            score = entries(score, sheet.bonuses(), 1, card.bonusCap());
            score = entries(score, sheet.deductions(), -1, card.deductionCap());
            score = limited(card.root().name(), score, card.least(), card.most());
            double whole = rounded(score, card.decimals());
            if (card.decimals() >= 0) {
                step(card.root().name(), ScoreStep.Kind.ROUNDED, score, card.decimals(), whole - score, whole);
            }
            score = vetoed(whole);
            step(card.root().name(), ScoreStep.Kind.TOTAL, score, Double.NaN, Double.NaN, score);
            return score;
        }

        private double part(ScorePart part) {
            double score = part instanceof ScoreItem item ? item(item) : group((ScoreGroup) part);
            if (recorded) {
                parts.put(part.name(), score);
            }
            return score;
        }

        private double group(ScoreGroup group) {
            double sum = 0;
            for (ScoreGroup.Member member : group.members()) {
                double score = part(member.part());
                double weighted = member.weight() * score;
                if (member.weight() != 1) {
                    step(member.part().name(), ScoreStep.Kind.WEIGHT, score, member.weight(), Double.NaN, weighted);
                }
                sum += weighted;
            }
            step(group.name(), ScoreStep.Kind.SUM, group.members().size(), Double.NaN, Double.NaN, sum);
            return limited(group.name(), sum, group.least(), group.most());
        }

        private double item(ScoreItem item) {
            int index = nextItem++;
            int measure = measures.indexOf(item.measure());
            double scale = item.target().unit().scale();
            double value = now[measure].on(scale);
            double last = item.isLevel() ? Double.NaN : before[measure].on(scale);
            double points = item.points(value, last, references[index]);
            if (recorded) {
                trail.add(itemStep(item, now[measure], value, last, references[index], points));
            }
            return limited(item.name(), points, item.floor(), item.cap());
        }

        private ScoreStep itemStep(
                ScoreItem item,
                ScoreSheet.Measured measured,
                double value,
                double last,
                double reference,
                double points) {
            double ahead = item.rule() == ScoreItem.Rule.GAP ? item.ahead(value, last) : Double.NaN;
            ScoreStep.Kind kind = kind(item, value, ahead, points);
            double against = switch (kind) {
                case WORTHLESS -> item.limit();
                case RATIO -> reference;
                case GIVEN -> item.fullMarks();
                default -> item.isLevel() ? item.threshold() : item.wantedGain();
            };
            return new ScoreStep(
                    item.name(),
                    kind,
                    item.rounded(value),
                    against,
                    ahead,
                    points - item.fullMarks(),
                    points,
                    measured.numerator(),
                    measured.denominator(),
                    Optional.of(item.target()));
        }

        private ScoreStep.Kind kind(ScoreItem item, double value, double ahead, double points) {
            if (Double.isNaN(points)) {
                return ScoreStep.Kind.UNDEFINED;
            }
            if (item.rule() != ScoreItem.Rule.GAP) {
                return item.rule() == ScoreItem.Rule.GIVEN ? ScoreStep.Kind.GIVEN : ScoreStep.Kind.RATIO;
            }
            if (item.isWorthless(value)) {
                return ScoreStep.Kind.WORTHLESS;
            }
            if (ahead < 0) {
                return item.isLevel() ? ScoreStep.Kind.BEHIND : ScoreStep.Kind.GAIN_BEHIND;
            }
            if (points > item.fullMarks()) {
                return item.isLevel() ? ScoreStep.Kind.AHEAD : ScoreStep.Kind.GAIN_AHEAD;
            }
            return item.isLevel() ? ScoreStep.Kind.MET : ScoreStep.Kind.GAIN_MET;
        }

        private double limited(String name, double score, double least, double most) {
            if (score < least) {
                step(name, ScoreStep.Kind.FLOOR, score, least, least - score, least);
                return least;
            }
            if (score > most) {
                step(name, ScoreStep.Kind.CAP, score, most, most - score, most);
                return most;
            }
            return score;
        }

        private double entries(double score, Collection<ScoreSheet.Entry> entries, int sign, double cap) {
            double sum = 0;
            double result = score;
            for (ScoreSheet.Entry entry : entries) {
                sum += entry.amount();
                result = score + sign * sum;
                ScoreStep.Kind kind = sign > 0 ? ScoreStep.Kind.BONUS : ScoreStep.Kind.DEDUCTION;
                step(entry.reason(), kind, entry.amount(), Double.NaN, sign * entry.amount(), result);
            }
            if (sum > cap) {
                ScoreStep.Kind kind = sign > 0 ? ScoreStep.Kind.BONUS_CAP : ScoreStep.Kind.DEDUCTION_CAP;
                step(card.root().name(), kind, sum, cap, -sign * (sum - cap), score + sign * cap);
                return score + sign * cap;
            }
            return result;
        }

        private double vetoed(double score) {
            double result = score;
            for (Veto veto : card.vetoes()) {
                double value = veto.tolerated()
                        .map(t -> now[measures.indexOf(veto.name())].on(t.unit().scale()))
                        .orElse(Double.NaN);
                if (veto.isBroken(value)
                        || sheet.vetoes().contains(veto.name())
                                && veto.tolerated().isEmpty()) {
                    double struck = Math.min(result, veto.score());
                    if (recorded) {
                        trail.add(new ScoreStep(
                                veto.name(),
                                ScoreStep.Kind.VETO,
                                value,
                                veto.score(),
                                Double.NaN,
                                struck - result,
                                struck,
                                Double.NaN,
                                Double.NaN,
                                veto.tolerated()));
                    }
                    result = struck;
                }
            }
            return result;
        }

        private void step(
                String name, ScoreStep.Kind kind, double value, double reference, double change, double score) {
            if (recorded) {
                trail.add(new ScoreStep(
                        name,
                        kind,
                        value,
                        reference,
                        Double.NaN,
                        change,
                        score,
                        Double.NaN,
                        Double.NaN,
                        Optional.empty()));
            }
        }
    }

    /** The target by which a measure is drawn: of the first item that reads it, otherwise of the veto on it. */
    Map<String, Target> targets() {
        Map<String, Target> targets = new HashMap<>();
        card.items().forEach(item -> targets.putIfAbsent(item.measure(), item.target()));
        card.vetoes().forEach(veto -> veto.tolerated().ifPresent(t -> targets.putIfAbsent(veto.name(), t)));
        return targets;
    }
}
