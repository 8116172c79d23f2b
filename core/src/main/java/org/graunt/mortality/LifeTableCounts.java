package org.graunt.mortality;

import java.util.ArrayList;
import java.util.List;
import org.graunt.table.AgeGroups;

/**
 * The counts a life table was made from; arrays are kept.
 *
 * @param closedByRate whether the expectancy of the open group rests on the deaths counted there
 */
record LifeTableCounts(double[] deaths, double[] exposures, boolean closedByRate) {

    void addRemarks(AgeGroups ages, List<String> remarks) {
        List<String> crowded = new ArrayList<>();
        double below = 0;
        for (int i = 0; i < deaths.length; i++) {
            if (deaths[i] > exposures[i]) {
                crowded.add(ages.label(i));
            }
            below += i < deaths.length - 1 ? deaths[i] : 0;
        }
        if (!crowded.isEmpty()) {
            remarks.add("more deaths than person-years at ages " + crowded);
        }
        if (below == 0) {
            remarks.add("no deaths at all below the open group");
        }
    }

    double deathsFrom(int group) {
        return sumFrom(deaths, group);
    }

    double exposuresFrom(int group) {
        return sumFrom(exposures, group);
    }

    private static double sumFrom(double[] counts, int group) {
        double sum = 0;
        for (int i = group; i < counts.length; i++) {
            sum += counts[i];
        }
        return sum;
    }
}
