package org.graunt.mortality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.graunt.table.AgeGroups;

/**
 * Life tables of real populations that come with the library, as standards for {@link BrassRelational}. A standard gives the pattern
 * of mortality by age, not its level; the nearer it is to the population in question, the better. Any other life table will do
 * as well.
 */
public enum StandardLifeTable {

    /**
     * Norway, 2013 to 2022, by single years of age to 105+: deaths and the means of the populations on 1 January, summed over the ten
     * years. A pattern of low mortality: {@code e0} is 84.34 years for women and 80.79 for men. With {@code beta = 1} its tables of
     * {@code e0} under 70 lose too few children; there a nearer standard or a {@code beta} of 0.7 to 0.85 fits better. Source: Human Mortality
     * Database (Max Planck Institute for Demographic Research, University of California, Berkeley, and French Institute for
     * Demographic Studies), as of 19 August 2025, Creative Commons Attribution 4.0; summed for this library.
     */
    NORWAY_2013_2022("norway-2013-2022.csv", 105);

    private final String resource;
    private final int open;

    StandardLifeTable(String resource, int open) {
        this.resource = resource;
        this.open = open;
    }

    /**
     * The table of one sex, with {@code a(x)} of {@link AgeSeparationRule#ANDREEV_KINGKADE}, read anew at each call.
     *
     * @param sex the sex
     * @return the table, by single years of age; {@link LifeTable#regrouped} makes wider groups of it
     */
    public LifeTable of(Sex sex) {
        int deathsColumn = sex == Sex.FEMALE ? 1 : 3;
        double[] deaths = new double[open + 1];
        double[] exposures = new double[open + 1];
        List<String> lines = lines();
        for (int age = 0; age <= open; age++) {
            String[] fields = lines.get(age + 1).split(",");
            deaths[age] = Double.parseDouble(fields[deathsColumn]);
            exposures[age] = Double.parseDouble(fields[deathsColumn + 1]);
        }
        return LifeTable.ofCounts(
                sex, AgeGroups.singleOpen(0, open), deaths, exposures, AgeSeparationRule.ANDREEV_KINGKADE);
    }

    private List<String> lines() {
        try (InputStream in = StandardLifeTable.class.getResourceAsStream(resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("life table " + name() + ": cannot be read", e);
        }
    }
}
