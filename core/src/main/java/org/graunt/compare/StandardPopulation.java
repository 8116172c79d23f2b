package org.graunt.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;

/**
 * A population by age that rates are standardised to, with the source to cite. Only the proportions between its ages count.
 * Immutable.
 */
public final class StandardPopulation {

    private static final String[] FIRST_YEAR_APART = {
        "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
        "60-64", "65-69", "70-74", "75-79", "80-84"
    };

    /** World standard of the World Health Organization: the average world population by age expected for 2000-2025. */
    public static final StandardPopulation WHO_2000_2025 = new StandardPopulation(
            "WHO world standard 2000-2025",
            "Ahmad, Boschi-Pinto, Lopez, Murray, Lozano and Inoue 2001, Age standardization of rates: a new WHO standard,"
                    + " GPE Discussion Paper 31, World Health Organization",
            AgeGroups.parse(List.of(
                    "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54",
                    "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90-94", "95-99", "100+")),
            8.86,
            8.69,
            8.60,
            8.47,
            8.22,
            7.93,
            7.61,
            7.15,
            6.59,
            6.04,
            5.37,
            4.55,
            3.72,
            2.96,
            2.21,
            1.52,
            0.91,
            0.44,
            0.15,
            0.04,
            0.005);

    /** European standard population of 2013, both sexes together. */
    public static final StandardPopulation EUROPEAN_2013 = new StandardPopulation(
            "European standard population 2013",
            "Eurostat 2013, Revision of the European Standard Population: report of Eurostat's task force",
            firstYearApart("85-89", "90-94", "95+"),
            1000,
            4000,
            5500,
            5500,
            5500,
            6000,
            6000,
            6500,
            7000,
            7000,
            7000,
            7000,
            6500,
            6000,
            5500,
            5000,
            4000,
            2500,
            1500,
            800,
            200);

    /** Population of China in the census of 1 November 2010, both sexes. */
    public static final StandardPopulation CHINA_2010 = new StandardPopulation(
            "China, census 2010",
            census("Sixth", "2010", "both sexes"),
            firstYearApart("85+"),
            13786434,
            61746176,
            70881549,
            74908462,
            99889114,
            127412518,
            101013852,
            97138203,
            118025959,
            124753964,
            105594553,
            78753171,
            81312474,
            58667282,
            41113282,
            32972397,
            23852133,
            13373198,
            7616148);

    /** Population of China in the census of 1 November 2020, both sexes. */
    public static final StandardPopulation CHINA_2020 = new StandardPopulation(
            "China, census 2020",
            census("Seventh", "2020", "both sexes"),
            firstYearApart("85+"),
            11988057,
            65895831,
            90244056,
            85255994,
            72684140,
            74941675,
            91847332,
            124145190,
            99012932,
            92955330,
            114224887,
            121164296,
            101400786,
            73382938,
            74005560,
            49590036,
            31238849,
            20382878,
            15417957);

    /** Women of China in the census of 1 November 2010, for rates of births. */
    public static final StandardPopulation CHINA_2010_WOMEN = new StandardPopulation(
            "China, census 2010, women",
            census("Sixth", "2010", "women"),
            firstYearApart("85+"),
            6325235,
            28144809,
            32416884,
            34641185,
            47984284,
            63403945,
            50176814,
            47616381,
            57634855,
            61145286,
            51818135,
            38389937,
            40229536,
            28832856,
            20364811,
            16568944,
            12573274,
            7455696,
            4758898);

    /** Women of China in the census of 1 November 2020, for rates of births. */
    public static final StandardPopulation CHINA_2020_WOMEN = new StandardPopulation(
            "China, census 2020, women",
            census("Seventh", "2020", "women"),
            firstYearApart("85+"),
            5675648,
            31238909,
            42226598,
            39649204,
            33630797,
            35265680,
            43685062,
            60273382,
            48080895,
            45322636,
            56033201,
            60058826,
            50584760,
            36511813,
            37667637,
            25427303,
            16486416,
            11225875,
            9317688);

    private final String name;
    private final String citation;
    private final AgeGroups ages;
    private final double[] persons;

    private StandardPopulation(String name, String citation, AgeGroups ages, double... persons) {
        this.name = Objects.requireNonNull(name, "name");
        this.citation = Objects.requireNonNull(citation, "citation");
        this.ages = Objects.requireNonNull(ages, "ages");
        this.persons = persons;
    }

    private static String census(String ordinal, String year, String who) {
        return "National Bureau of Statistics of China, " + ordinal + " National Population Census (1 November " + year
                + "), tabulations by county as published by Dong, Du and Liu 2022, Mapping Evolving Population"
                + " Geography in China; sum of the 31 provinces, " + who;
    }

    private static AgeGroups firstYearApart(String... last) {
        String[] labels = Arrays.copyOf(FIRST_YEAR_APART, FIRST_YEAR_APART.length + last.length);
        System.arraycopy(last, 0, labels, FIRST_YEAR_APART.length, last.length);
        return AgeGroups.parse(List.of(labels));
    }

    /**
     * A standard of one's own.
     *
     * @param name its name
     * @param citation its source
     * @param ages its age groups
     * @param persons persons in each, in the order of the groups; any multiple will do
     * @return the standard
     * @throws IllegalArgumentException if the lengths differ, a number is negative or not finite, or all are 0
     */
    public static StandardPopulation of(String name, String citation, AgeGroups ages, double[] persons) {
        double sum = 0;
        for (int i = 0; i < persons.length; i++) {
            if (!(persons[i] >= 0 && persons[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("persons[" + i + "]: " + persons[i] + " in standard " + name
                        + ", must be finite and not negative");
            }
            sum += persons[i];
        }
        if (!(persons.length == ages.size() && sum > 0)) {
            throw new IllegalArgumentException(
                    "persons: " + persons.length + " numbers with the sum " + sum + " in standard " + name
                            + ", must be one for each of the " + ages.size() + " age groups, not all 0");
        }
        return new StandardPopulation(name, citation, ages, persons.clone());
    }

    /**
     * A standard from a table, all other axes summed.
     *
     * @param name its name
     * @param citation its source
     * @param population a table of persons by age
     * @return the standard
     * @throws IllegalArgumentException if the table has no axis of ages, a cell has no value, or all are 0
     */
    public static StandardPopulation of(String name, String citation, CohortTable population) {
        CohortTable byAge = population.sumTo(Axes.AGE);
        return of(name, citation, byAge.axis(Axes.AGE).ages(), byAge.toArray());
    }

    /**
     * The name.
     *
     * @return for example {@code China, census 2020}
     */
    public String name() {
        return name;
    }

    /**
     * The source to cite.
     *
     * @return author, year, title
     */
    public String citation() {
        return citation;
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * The persons in an age group.
     *
     * @param age the label of the group
     * @return the number as published, in whatever multiple
     * @throws IllegalArgumentException if the standard has no such group
     */
    public double persons(String age) {
        return persons[
                Optional.of(ages.labels().indexOf(age))
                        .filter(i -> i >= 0)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "age: " + age + ", must be a group of standard " + name + ": " + ages))];
    }

    /**
     * The same standard in coarser groups. Ages outside them are left out, so that the groups 15-19 to 45-49 give the standard of
     * the ages of childbearing.
     *
     * @param groups the groups wanted, each made of whole groups of this standard
     * @return the standard by these groups
     * @throws IllegalArgumentException if a group of the standard straddles a bound of the groups wanted, or none lies in them
     */
    public StandardPopulation regroup(AgeGroups groups) {
        int[] target = ages.nestIn(groups);
        double[] sums = new double[groups.size()];
        for (int i = 0; i < target.length; i++) {
            if (target[i] >= 0) {
                sums[target[i]] += persons[i];
            }
        }
        return of(name, citation, groups, sums);
    }

    /**
     * The weights of the groups.
     *
     * @return shares of the whole in the order of the groups, their sum 1
     */
    public double[] weights() {
        double sum = 0;
        for (double number : persons) {
            sum += number;
        }
        double[] weights = persons.clone();
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StandardPopulation that
                && name.equals(that.name)
                && ages.equals(that.ages)
                && Arrays.equals(persons, that.persons);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, ages, Arrays.hashCode(persons));
    }

    /**
     * Name, groups and source.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return name + " (" + ages + "): " + citation;
    }
}
