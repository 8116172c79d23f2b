package org.graunt.examples;

import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.graunt.charts.BirthsProjectionChart;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.FertilityCurves;
import org.graunt.charts.PopulationPyramid;
import org.graunt.charts.SexRatioChart;
import org.graunt.charts.TimeSeriesChart;
import org.graunt.estimate.Estimate;
import org.graunt.examples.Report.Block;
import org.graunt.examples.Report.Cell;
import org.graunt.examples.Report.Figure;
import org.graunt.examples.Report.Grid;
import org.graunt.examples.Report.Paragraph;
import org.graunt.examples.Report.Row;
import org.graunt.examples.Report.Section;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Unit;
import org.graunt.projection.Projection;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableFolder;

/** What the report says of Sweden's counties: fertility, population and sex ratio, births to come. */
final class SwedenSections {

    private static final int YEARS_CONTINUED = 5;
    private static final int CURVE_STEP = 5;
    private static final String[] THREE_COUNTIES = {"Stockholms l\u00e4n", "Dalarnas l\u00e4n", "Gotlands l\u00e4n"};

    private final CohortData data;
    private final Words words;
    private final Grids grids;
    private final ChartOptions options;
    private final List<String> notes;
    private final int first;
    private final int last;
    private final int until;

    SwedenSections(TableFolder folder, Words words, int until) {
        this.data = CohortData.of(List.copyOf(folder.tables().values()));
        this.words = words;
        this.grids = new Grids(words);
        this.options = ChartOptions.in(words.language()).withSource("Statistics Sweden");
        this.notes = List.of(words.say("source", folder.source()), words.say("licence", folder.licence()));
        List<String> years = data.table("births").axis(PERIOD).labels();
        this.first = Integer.parseInt(years.get(0));
        this.last = Integer.parseInt(years.get(years.size() - 1));
        this.until = until;
    }

    int lastYear() {
        return last;
    }

    /** A year as text: numbers would get a thousands mark. */
    private static String year(int year) {
        return Integer.toString(year);
    }

    Section fertility() {
        EstimateTable national = data.compute(Indicators.TOTAL_FERTILITY_RATE).by(PERIOD);
        EstimateTable counties =
                data.compute(Indicators.TOTAL_FERTILITY_RATE).by(AREA, PERIOD).where(PERIOD, last);
        EstimateTable crude =
                data.compute(Indicators.CRUDE_BIRTH_RATE).by(AREA, PERIOD).where(AREA, (Object[]) THREE_COUNTIES);
        Object[] curveYears = IntStream.iterate(last, year -> year >= first, year -> year - CURVE_STEP)
                .mapToObj(SwedenSections::year)
                .sorted()
                .toArray();
        EstimateTable curves = data.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(PERIOD, AGE)
                .where(PERIOD, curveYears);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(nationalSentence(national)));
        blocks.add(new Figure(
                "sweden-total-fertility",
                TimeSeriesChart.of(national, options.withTitle(words.say("sweden.tfr.chart"))),
                440));
        blocks.add(new Paragraph(rangeSentence(counties)));
        blocks.add(grids.of("sweden-total-fertility-by-county", words.say("sweden.table", year(last)), counties));
        blocks.add(new Figure(
                "sweden-fertility-curves",
                FertilityCurves.of(curves, options.withTitle(words.say("sweden.curves.chart"))),
                480));
        blocks.add(new Figure(
                "sweden-crude-birth-rate",
                TimeSeriesChart.of(crude, options.withTitle(words.say("sweden.cbr.chart"))),
                440));
        return new Section(
                "sweden-fertility", words.say("sweden.fertility.title", year(first), year(last)), blocks, notes);
    }

    private String nationalSentence(EstimateTable national) {
        Estimate tfr = national.get(last);
        Estimate age =
                data.compute(Indicators.MEAN_AGE_AT_CHILDBEARING).by(PERIOD).get(last);
        Unit unit = national.indicator().unit();
        return words.say(
                "sweden.fertility.sentence",
                year(last),
                words.value(tfr, unit),
                words.percent(tfr.level()),
                words.lower(tfr, unit),
                words.upper(tfr, unit),
                words.value(age, Unit.YEARS),
                words.count(tfr.numerator()));
    }

    private String rangeSentence(EstimateTable counties) {
        int least = 0;
        int most = 0;
        for (int row = 1; row < counties.rowCount(); row++) {
            double value = counties.estimateAt(row).value();
            least = value < counties.estimateAt(least).value() ? row : least;
            most = value > counties.estimateAt(most).value() ? row : most;
        }
        Unit unit = counties.indicator().unit();
        return words.say(
                "sweden.fertility.range",
                words.count(counties.rowCount()),
                words.value(counties.estimateAt(least), unit),
                counties.label(least, AREA),
                words.value(counties.estimateAt(most), unit),
                counties.label(most, AREA));
    }

    Section population() {
        Object[] lastYears =
                IntStream.rangeClosed(last - YEARS_CONTINUED + 1, last).boxed().toArray();
        CohortData recent = data.with(data.table("births").where(PERIOD, lastYears));
        EstimateTable counties = recent.compute(Indicators.SEX_RATIO_AT_BIRTH).by(AREA);
        EstimateTable national = recent.compute(Indicators.SEX_RATIO_AT_BIRTH).by();
        CohortTable population = data.table("population");
        String from = year(last - YEARS_CONTINUED + 1);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Figure(
                "sweden-pyramid",
                PopulationPyramid.of(population, last, first - 1, options.withTitle(words.say("sweden.pyramid.chart"))),
                560));
        blocks.add(new Paragraph(sexRatioSentence(national, counties, from)));
        blocks.add(new Figure(
                "sweden-sex-ratio",
                SexRatioChart.of(counties, options.withTitle(words.say("sweden.srb.chart", from, year(last)))),
                SexRatioChart.heightFor(counties)));
        blocks.add(grids.of("sweden-sex-ratio", words.say("sweden.srb.chart", from, year(last)), counties));
        return new Section("sweden-population", words.say("sweden.population.title"), blocks, notes);
    }

    private String sexRatioSentence(EstimateTable national, EstimateTable counties, String from) {
        Direction.WithinBand band = (Direction.WithinBand) counties.indicator().direction();
        int outside = 0;
        for (int row = 0; row < counties.rowCount(); row++) {
            Estimate ratio = counties.estimateAt(row);
            outside += ratio.lower() > band.upper() || ratio.upper() < band.lower() ? 1 : 0;
        }
        Estimate all = national.get();
        Unit unit = national.indicator().unit();
        return words.say(
                "sweden.srb.sentence",
                from,
                year(last),
                words.value(all, unit),
                words.percent(all.level()),
                words.lower(all, unit),
                words.upper(all, unit),
                words.count(outside),
                words.count(counties.rowCount()));
    }

    Section projection() {
        RatesContinued rates = new RatesContinued(data, last - YEARS_CONTINUED + 1, last);
        Projection continued = rates.withMigration(until);
        Projection closed = rates.withoutMigration(until);
        List<CohortTable> scenarios = List.of(
                continued.births().named(words.say("sweden.projection.continued")),
                closed.births().named(words.say("sweden.projection.closed")));
        CohortTable byCounty = continued.births().sumTo(AREA, PERIOD).named("births");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(words.say(
                "sweden.projection.sentence",
                year(last - YEARS_CONTINUED + 1),
                year(last),
                words.count(continued.births().sumTo(PERIOD).get(until)),
                year(until),
                words.count(closed.births().sumTo(PERIOD).get(until)))));
        blocks.add(new Figure(
                "sweden-births-projected",
                BirthsProjectionChart.of(
                        data.table("births"), scenarios, options.withTitle(words.say("sweden.projection.chart"))),
                460));
        blocks.add(byFiveYears(byCounty));
        return new Section("sweden-projection", words.say("sweden.projection.title", year(until)), blocks, notes);
    }

    /** Counties by the last year registered and every fifth year after it. */
    private Grid byFiveYears(CohortTable byCounty) {
        CohortTable registered = data.table("births").sumTo(AREA, PERIOD);
        List<Integer> years = IntStream.iterate(last + CURVE_STEP, year -> year <= until, year -> year + CURVE_STEP)
                .boxed()
                .toList();
        List<Cell> headings = new ArrayList<>(List.of(Cell.text(words.axis(AREA)), Cell.number(year(last))));
        years.forEach(year -> headings.add(Cell.number(year(year))));
        List<Row> rows = new ArrayList<>();
        Axis areas = byCounty.axis(AREA);
        for (String area : areas.labels()) {
            List<Cell> cells =
                    new ArrayList<>(List.of(Cell.text(area), Cell.number(words.count(registered.get(area, last)))));
            years.forEach(year -> cells.add(Cell.number(words.count(byCounty.get(area, year)))));
            rows.add(new Row(cells));
        }
        return new Grid(
                "sweden-births-projected",
                words.say("sweden.projection.table", year(last)),
                byCounty,
                headings,
                rows,
                List.of());
    }
}
