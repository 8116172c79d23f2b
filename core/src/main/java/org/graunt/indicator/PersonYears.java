package org.graunt.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Filter;
import org.graunt.table.Period;
import org.graunt.table.Regrouping;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.graunt.table.TableDescription.Kind;

/**
 * Makes the person-years that go with a table of events: from a table of person-years as they are, from a stock at dates by
 * the {@link Exposure} stated. Dates between two stocks are interpolated linearly by days, if the stocks are not more than a
 * year apart; across a longer gap and outside all stocks the person-years are missing.
 */
final class PersonYears {

    private static final int DAYS_OF_A_LONG_YEAR = 366;

    private final CohortTable stock;
    private final Measure measure;
    private final CohortTable events;
    private final Measure counted;
    private final Exposure exposure;
    private int interpolated;

    /** The first period without a population, and the date at which it has none; null if all have. */
    private Period lacking;

    private LocalDate lackingAt;
    private int alsoLacking;

    /** Whether ages are summed over, all that there are. */
    private boolean allAges;

    /** Person-years of a measure, for the events of another. */
    PersonYears(CohortTable stock, Measure measure, CohortTable events, Measure counted) {
        this.stock = stock;
        this.measure = measure;
        this.events = events;
        this.counted = counted;
        this.exposure = exposureOf(stock, measure);
    }

    private static Exposure exposureOf(CohortTable stock, Measure measure) {
        if (stock.description().kind() == Kind.EVENTS) {
            throw new IllegalArgumentException(
                    "table " + stock.name() + ": counts events, person-years need a stock or person-years");
        }
        if (stock.description().kind() == Kind.PERSON_YEARS) {
            return null;
        }
        if (measure.filter(Axes.PERIOD).isPresent()) {
            throw new IllegalArgumentException(
                    "measure " + measure + ": filters the dates of a stock, of which person-years"
                            + " need both ends of each period; filter the periods of the events instead");
        }
        return measure.exposure()
                .or(() -> stock.description().exposure())
                .orElseThrow(() -> new IllegalArgumentException("table " + stock.name()
                        + ": how person-years are made of it is not stated; expected \"exposure\" in its description"
                        + " (mean-of-ends, mid-period or log-mean) or in the measure"));
    }

    /** The denominator in words, for what {@link #over} gives on the same axes. */
    Bilingual words(List<Axis> target) {
        Bilingual how = exposure == null
                ? new Bilingual("", "")
                : switch (exposure) {
                    case MEAN_OF_ENDS ->
                        new Bilingual(", mean of the populations at both ends of the period", "，取时期首尾人口的平均");
                    case MID_PERIOD -> new Bilingual(", population at the middle of the period", "，取时期中点的人口");
                    case LOG_MEAN ->
                        new Bilingual(
                                ", logarithmic mean of the populations at both ends of the period", "，取时期首尾人口的对数平均");
                };
        Bilingual measured = MeasureWords.of(measure);
        boolean attained = isAttained(target);
        return new Bilingual(
                measured.english() + how.english() + (attained ? ", by age attained in the year" : ""),
                measured.chinese() + how.chinese() + (attained ? "，按当年到达年龄" : ""));
    }

    /** Person-years on the target axes; where PERIOD is not among them, summed over the periods of the events. */
    Column over(List<Axis> target) {
        allAges = stock.has(Axes.AGE)
                && measure.filter(Axes.AGE).isEmpty()
                && target.stream().noneMatch(axis -> axis.name().equals(Axes.AGE));
        if (exposure == null) {
            return new MeasureSum(stock, measure).counts(target);
        }
        Axis dates = stock.axis(Axes.PERIOD);
        List<Axis> layout = new ArrayList<>();
        boolean byPeriod = false;
        for (Axis axis : target) {
            boolean period = axis.name().equals(Axes.PERIOD);
            byPeriod |= period;
            layout.add(period ? dates : axis);
        }
        if (!byPeriod) {
            layout.add(dates);
        }
        Column end = populations(layout, false);
        Column start = isAttained(target) ? populations(layout, true) : end;
        List<Period> periods = (byPeriod ? axisOf(target, Axes.PERIOD) : eventsPeriods()).periods();
        if (start != end) {
            periods.forEach(this::requireCalendarYear);
        }
        return combine(start, end, layout, dates.dates(), periods, byPeriod, rows(target));
    }

    private Axis eventsPeriods() {
        if (!events.has(Axes.PERIOD)) {
            throw new IllegalArgumentException("table " + events.name() + ": no axis " + Axes.PERIOD
                    + ", so the person-years that belong to its events are unknown");
        }
        return new MeasureSum(events, counted).filteredAxis(Axes.PERIOD);
    }

    /** Within a year some have attained their age of the year and some have not: only whole years have one cohort an age. */
    private void requireCalendarYear(Period period) {
        if (!(period.start().getDayOfYear() == 1
                && period.end().equals(period.start().plusYears(1)))) {
            throw new IllegalArgumentException(
                    "period " + period.label() + ": " + period.start() + " to "
                            + period.end().minusDays(1) + ", but table " + events.name()
                            + " has ages attained in the calendar year, whose person-years exist for whole calendar years only");
        }
    }

    /** What a reader must know of the dates used. */
    List<Bilingual> caveats() {
        List<Bilingual> caveats = new ArrayList<>();
        if (allAges && !coversAllAges()) {
            AgeGroups ages = stock.axis(Axes.AGE).ages();
            caveats.add(new Bilingual(
                    "table " + stock.name() + " holds no others than ages " + ends(ages, "-", "+")
                            + ", so these are the whole population here",
                    "表" + stock.name() + "只含" + ends(ages, "—", "岁及以上") + (ages.isOpen() ? "" : "岁")
                            + "人口，此处即以其为全部人口"));
        }
        if (interpolated > 0) {
            caveats.add(new Bilingual(
                    "the stock is interpolated by days between its dates for "
                            + (interpolated == 1 ? "1 period" : interpolated + " periods"),
                    "有" + interpolated + "个时期的人口数由相邻日期的数据按天数内插"));
        }
        if (lacking != null) {
            String others = alsoLacking == 0
                    ? ""
                    : ", and so for " + (alsoLacking == 1 ? "1 more period" : alsoLacking + " more periods");
            String also = alsoLacking > 0 ? "；另有" + alsoLacking + "个时期同样如此" : "";
            caveats.add(new Bilingual(
                    "period " + lacking.label() + " has no person-years: table " + stock.name() + " has no date at "
                            + lackingAt + ", nor two around it that are at most a year apart" + others,
                    "时期" + lacking.label() + "没有人年数：表" + stock.name() + "在" + lackingAt + "没有人口数，其前后也没有相距不超过一年的两个日期可供内插"
                            + also));
        }
        return caveats;
    }

    private boolean coversAllAges() {
        AgeGroups ages = stock.axis(Axes.AGE).ages();
        return ages.lower(0) == 0 && ages.isOpen();
    }

    private static String ends(AgeGroups ages, String dash, String open) {
        int last = ages.size() - 1;
        return ages.lower(0) + (ages.isOpen() ? open : dash + (ages.lower(last) + ages.width(last) - 1));
    }

    private void note(Period period, LocalDate first, Between atFirst, LocalDate last, Between atLast) {
        if (atFirst.isThere() && atLast.isThere()) {
            interpolated += atFirst.isInterpolated() || atLast.isInterpolated() ? 1 : 0;
        } else if (lacking == null) {
            lacking = period;
            lackingAt = atFirst.isThere() ? last : first;
        } else {
            alsoLacking++;
        }
    }

    private static Axis axisOf(List<Axis> axes, String name) {
        return axes.stream()
                .filter(axis -> axis.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int rows(List<Axis> axes) {
        return axes.stream().mapToInt(Axis::size).reduce(1, Math::multiplyExact);
    }

    /** Ages matter where they are kept or filtered; then the events must say how theirs were assigned. */
    private boolean isAttained(List<Axis> target) {
        boolean needsAges = measure.filter(Axes.AGE).isPresent()
                || target.stream().anyMatch(axis -> axis.name().equals(Axes.AGE));
        if (!events.has(Axes.AGE) || !needsAges) {
            return false;
        }
        AgeDefinition definition = events.description()
                .ages()
                .orElseThrow(() -> new IllegalArgumentException("table " + events.name()
                        + ": how ages were assigned is not stated; expected \"age\" in its description (completed or"
                        + " attained-in-year)"));
        if (definition == AgeDefinition.ATTAINED_IN_YEAR && exposure == Exposure.MID_PERIOD) {
            throw new IllegalArgumentException("table " + events.name() + ": ages attained in the year need the"
                    + " populations at both ends of it, expected exposure mean-of-ends or log-mean");
        }
        return definition == AgeDefinition.ATTAINED_IN_YEAR && exposure != null;
    }

    /** Populations at the dates, at the ages attained by the end of the year that follows if so asked. */
    private Column populations(List<Axis> layout, boolean yearBefore) {
        List<Regrouping> regroupings = new ArrayList<>();
        for (Axis axis : stock.axes()) {
            Optional<Filter> filter = measure.filter(axis.name());
            Optional<Axis> wanted =
                    layout.stream().filter(a -> a.name().equals(axis.name())).findFirst();
            if (axis.name().equals(Axes.AGE) && (wanted.isPresent() || filter.isPresent())) {
                AgeGroups groups = wanted.map(Axis::ages).orElseGet(() -> range(axis, filter.orElseThrow()));
                Regrouping regrouping =
                        yearBefore ? Regrouping.agesAttained(axis, groups) : Regrouping.ages(axis, groups);
                regroupings.add(
                        yearBefore || wanted.isEmpty()
                                ? regrouping
                                : filter.map(regrouping::only).orElse(regrouping));
            } else if (wanted.isPresent()) {
                Regrouping regrouping = Regrouping.matching(axis, wanted.get());
                regroupings.add(filter.map(regrouping::only).orElse(regrouping));
            } else {
                filter.ifPresent(f -> regroupings.add(Regrouping.keep(axis, f)));
            }
        }
        measure.filters().forEach(filter -> stock.axis(filter.axis()));
        Column column = Column.of(stock.sum(regroupings, MeasureSum.names(layout)));
        // Labels that the stock lacks show in the populations at the end of the year, and age 0 has none a year before.
        return yearBefore ? column : MeasureSum.markUnreached(column, regroupings, layout);
    }

    private static AgeGroups range(Axis ages, Filter filter) {
        if (filter instanceof Filter.Range range) {
            if (range.to() == Integer.MAX_VALUE) {
                return AgeGroups.parse(List.of(range.from() + "+"));
            }
            int end = ages.size() - 1;
            int lower = ages.ages().lower(end);
            int to = Math.min(
                    range.to(),
                    ages.ages().isOpen(end) ? lower : lower + ages.ages().width(end) - 1);
            return AgeGroups.ofWidth(to - range.from() + 1, range.from(), to);
        }
        return Regrouping.keep(ages, filter).target().ages();
    }

    private Column combine(
            Column start,
            Column end,
            List<Axis> layout,
            List<LocalDate> dates,
            List<Period> periods,
            boolean byPeriod,
            int rows) {
        int inner = 1;
        for (int i = layout.size() - 1; !layout.get(i).name().equals(Axes.PERIOD); i--) {
            inner *= layout.get(i).size();
        }
        List<Span> spans = new ArrayList<>();
        for (Period period : periods) {
            boolean mid = exposure == Exposure.MID_PERIOD;
            LocalDate from = mid ? middle(period) : period.start();
            LocalDate to = mid ? from : period.end();
            Between first = mid ? Between.near(dates, from) : Between.of(dates, from);
            Between last = mid ? first : Between.of(dates, to);
            note(period, from, first, to, last);
            spans.add(new Span(period.years(), first, last));
        }
        double[] values = new double[rows];
        byte[] states = new byte[rows];
        int outer = start.size() / (inner * dates.size());
        int width = inner;
        Chunks.run(outer, inner * periods.size(), (from, to) -> {
            for (int o = from; o < to; o++) {
                for (int p = 0; p < spans.size(); p++) {
                    int row = (byPeriod ? o * spans.size() + p : o) * width;
                    add(spans.get(p), start, end, o * dates.size() * width, width, values, states, row);
                }
            }
        });
        return Column.of(values, states);
    }

    /** A period, its length and its ends among the dates of the stock. */
    private record Span(double years, Between first, Between last) {

        boolean isAtDates() {
            return first.before >= 0 && first.before == first.after && last.before >= 0 && last.before == last.after;
        }
    }

    /** Adds the person-years of a period to {@code width} rows. */
    private void add(
            Span span, Column start, Column end, int base, int width, double[] values, byte[] states, int row) {
        if (exposure == Exposure.MEAN_OF_ENDS && span.isAtDates() && start.states == null && end.states == null) {
            addMeans(
                    span.years,
                    start.values,
                    base + span.first.before * width,
                    end.values,
                    base + span.last.before * width,
                    width,
                    values,
                    row);
            return;
        }
        for (int i = 0; i < width; i++) {
            RowState state =
                    Column.worse(span.first.state(start, base + i, width), span.last.state(end, base + i, width));
            if (state == RowState.VALUE) {
                values[row + i] += span.years
                        * mean(span.first.value(start, base + i, width), span.last.value(end, base + i, width));
            } else {
                states[row + i] =
                        Column.worse(state, RowState.of(states[row + i])).code();
            }
        }
    }

    /** The usual case, by itself so that the loop is a plain one. */
    private static void addMeans(
            double years, double[] start, int first, double[] end, int last, int width, double[] values, int row) {
        for (int i = 0; i < width; i++) {
            values[row + i] += years * ((start[first + i] + end[last + i]) / 2);
        }
    }

    private double mean(double first, double last) {
        return switch (exposure) {
            case MEAN_OF_ENDS -> (first + last) / 2;
            case MID_PERIOD -> first;
            case LOG_MEAN -> first == last ? first : (last - first) / Math.log(last / first);
        };
    }

    /** The first day of the second half: 1 July of a calendar year. Months are not weighed by their days where they halve evenly. */
    private static LocalDate middle(Period period) {
        long months = ChronoUnit.MONTHS.between(period.start(), period.end());
        boolean whole = period.start().plusMonths(months).equals(period.end());
        return whole && months % 2 == 0
                ? period.start().plusMonths(months / 2)
                : period.start().plusDays(ChronoUnit.DAYS.between(period.start(), period.end()) / 2);
    }

    /** A date as a weighted mean of the two stocks around it; both the same on the date of a stock, -1 outside all. */
    private record Between(int before, int after, double weightAfter) {

        static Between of(List<LocalDate> dates, LocalDate day) {
            int before = -1;
            int after = -1;
            for (int i = 0; i < dates.size(); i++) {
                LocalDate date = dates.get(i);
                if (!date.isAfter(day) && (before < 0 || date.isAfter(dates.get(before)))) {
                    before = i;
                }
                if (!date.isBefore(day) && (after < 0 || date.isBefore(dates.get(after)))) {
                    after = i;
                }
            }
            if (before < 0 || after < 0) {
                return new Between(-1, -1, 0);
            }
            double gap = ChronoUnit.DAYS.between(dates.get(before), dates.get(after));
            if (gap > DAYS_OF_A_LONG_YEAR) {
                return new Between(-1, -1, 0);
            }
            double since = ChronoUnit.DAYS.between(dates.get(before), day);
            return new Between(before, after, gap == 0 ? 0 : since / gap);
        }

        /** The same; a stock of the day before or after will do, as some date the middle of a year by counting days. */
        static Between near(List<LocalDate> dates, LocalDate day) {
            for (int shift : new int[] {0, 1, -1}) {
                int at = dates.indexOf(day.plusDays(shift));
                if (at >= 0) {
                    return new Between(at, at, 0);
                }
            }
            return of(dates, day);
        }

        boolean isThere() {
            return before >= 0;
        }

        boolean isInterpolated() {
            return before != after;
        }

        RowState state(Column column, int base, int stride) {
            return before < 0
                    ? RowState.MISSING
                    : Column.worse(column.state(base + before * stride), column.state(base + after * stride));
        }

        double value(Column column, int base, int stride) {
            double first = column.values[base + before * stride];
            return before == after ? first : first + weightAfter * (column.values[base + after * stride] - first);
        }
    }
}
