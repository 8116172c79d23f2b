package org.graunt.examples;

import static org.graunt.table.Axes.ORDER;
import static org.graunt.table.Axes.PERIOD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.charts.ChartOptions;
import org.graunt.charts.TimeSeriesChart;
import org.graunt.examples.Report.Figure;
import org.graunt.examples.Report.Paragraph;
import org.graunt.examples.Report.Section;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Unit;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableFolder;

/** What the report says of Korea's sex ratio at birth by birth order. */
final class KoreaSection {

    private static final String PEAK = "1993";

    private final Words words;

    KoreaSection(Words words) {
        this.words = words;
    }

    Section section(TableFolder folder) {
        CohortTable births = folder.tables().get("births");
        Map<String, String> orders = new LinkedHashMap<>();
        for (String order : births.axis(ORDER).labels()) {
            orders.put(order, order.equals("1") || order.equals("2") || order.equals("unknown") ? order : "3+");
        }
        EstimateTable ratios = CohortData.of(births.regroup(ORDER, orders))
                .compute(Indicators.SEX_RATIO_AT_BIRTH_BY_ORDER)
                .by(ORDER, PERIOD)
                .where(ORDER, "1", "2", "3+");
        Axis years = ratios.axis(PERIOD);
        String last = years.labels().get(years.size() - 1);
        ChartOptions options = ChartOptions.in(words.language())
                .withTitle(words.say("korea.chart"))
                .withSource("Statistics Korea (KOSIS)");
        return new Section(
                "korea",
                words.say("korea.title"),
                List.of(
                        new Paragraph(words.say(
                                "korea.sentence",
                                words.value(ratios.get("3+", PEAK), Unit.PER_HUNDRED_GIRLS),
                                PEAK,
                                words.value(ratios.get("3+", last), Unit.PER_HUNDRED_GIRLS),
                                last)),
                        new Figure("korea-sex-ratio-by-order", TimeSeriesChart.of(ratios, options), 480),
                        new Grids(words)
                                .of(
                                        "korea-sex-ratio-by-order",
                                        words.say("korea.table"),
                                        ratios.where(PERIOD, PEAK, "2003", "2013", last))),
                List.of(words.say("source", folder.source()), words.say("licence", folder.licence())));
    }
}
