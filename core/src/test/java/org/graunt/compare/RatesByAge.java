package org.graunt.compare;

import java.util.List;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Measure;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;

/** Tables of rates by area and age to test with. */
final class RatesByAge {

    static final AgeGroups CHILDBEARING = AgeGroups.ofWidth(5, 15, 49);

    static final TableDescription EVENTS = TableDescription.events().withAges(TableDescription.AgeDefinition.COMPLETED);
    static final TableDescription REGISTER = EVENTS.withCollection(new Collection.Register());
    static final TableDescription YEARS =
            TableDescription.personYears().withAges(TableDescription.AgeDefinition.COMPLETED);

    private RatesByAge() {}

    /** Births and woman-years, the age running fastest. */
    static CohortData data(AgeGroups ages, List<String> areas, double[] births, double[] womanYears) {
        List<Axis> axes = List.of(Axis.of(Axes.AREA, areas), Axis.ages(ages));
        return CohortData.of(
                CohortTable.of("births", REGISTER, axes, births), CohortTable.of("women", YEARS, axes, womanYears));
    }

    static Indicator rate() {
        return Indicator.rate("birth-rate", Measure.of("births"), Measure.personYears("women"));
    }

    static EstimateTable table(AgeGroups ages, List<String> areas, double[] births, double[] womanYears) {
        return data(ages, areas, births, womanYears).compute(rate()).by(Axes.AREA, Axes.AGE);
    }
}
