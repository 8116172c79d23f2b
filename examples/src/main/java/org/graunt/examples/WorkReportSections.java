package org.graunt.examples;

import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.examples.Report.Paragraph;
import org.graunt.examples.Report.Section;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Measure;
import org.graunt.indicator.Unit;
import org.graunt.table.TableFolder;

/** What the report says of the figures printed in county work reports, and of a community whose denominators differ. */
final class WorkReportSections {

    private final Words words;
    private final Grids grids;

    WorkReportSections(Words words) {
        this.words = words;
        this.grids = new Grids(words);
    }

    Section county(TableFolder folder) {
        CohortData county = CohortData.of(List.copyOf(folder.tables().values()));
        Map<String, EstimateTable> rows = new LinkedHashMap<>();
        put(rows, county, Indicators.POLICY_COMPLIANCE);
        put(rows, county, own("out-of-policy-higher-order-share", "higher.order", "higher-order-births", "births"));
        put(rows, county, Indicators.ABORTION_TO_BIRTH_RATIO);
        put(rows, county, own("premarital-checkups", "checkups", "checkups", "couples"));
        put(rows, county, own("villages-passing", "villages", "villages-passed", "villages"));
        put(rows, county, own("married-women-served", "served", "married-women-served", "married-women"));
        put(rows, county, own("long-acting-adoption", "adoption", "long-acting-adopted", "long-acting-eligible"));
        return new Section(
                "county",
                words.say("county.title"),
                List.of(
                        new Paragraph(words.say("county.sentence")),
                        grids.ofIndicators("county-indicators", words.say("county.table"), rows)),
                List.of(words.say("source", folder.source())));
    }

    /** An indicator of the office's own: one expression, the same engine. */
    private Indicator own(String code, String nameKey, String part, String whole) {
        String name = words.say(nameKey);
        return Indicator.proportion(code, Measure.of(part), Measure.of(whole)).named(name, name);
    }

    Section community(TableFolder folder) {
        CohortData community = CohortData.of(List.copyOf(folder.tables().values()));
        Map<String, EstimateTable> rows = new LinkedHashMap<>();
        put(rows, community, Indicators.CONTRACEPTIVE_PREVALENCE);
        put(rows, community, Indicators.CONTRACEPTIVE_PREVALENCE_FECUND);
        put(rows, community, Indicators.CONTRACEPTIVE_PREVALENCE_AT_RISK);
        put(rows, community, Indicators.MODERN_PREVALENCE);
        put(rows, community, Indicators.LONG_ACTING_SHARE);
        EstimateTable mix = community.compute(Indicators.METHOD_MIX).by(PERIOD);
        Estimate sexRatio = community
                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                .interval(SexRatioInterval.CLOPPER_PEARSON)
                .by()
                .get();
        String sentence = words.say(
                "community.sentence",
                percent(rows, Indicators.CONTRACEPTIVE_PREVALENCE),
                percent(rows, Indicators.CONTRACEPTIVE_PREVALENCE_FECUND),
                percent(rows, Indicators.CONTRACEPTIVE_PREVALENCE_AT_RISK),
                words.value(sexRatio, Unit.PER_HUNDRED_GIRLS),
                words.lower(sexRatio, Unit.PER_HUNDRED_GIRLS),
                words.upper(sexRatio, Unit.PER_HUNDRED_GIRLS));
        return new Section(
                "community",
                words.say("community.title"),
                List.of(
                        new Paragraph(sentence),
                        grids.ofIndicators("community-contraception", words.say("community.table"), rows),
                        grids.of("community-method-mix", words.say("community.mix"), mix)),
                List.of(words.say("source", folder.source())));
    }

    private String percent(Map<String, EstimateTable> rows, Indicator indicator) {
        return words.value(rows.get(indicator.name(words.language())).estimateAt(0), Unit.PERCENT);
    }

    private void put(Map<String, EstimateTable> rows, CohortData data, Indicator indicator) {
        rows.put(indicator.name(words.language()), data.compute(indicator).by(AREA, PERIOD));
    }
}
