package org.graunt.table;

/**
 * Names of the usual axes of a cohort table: each is the word used in code, in CSV headers and in {@code tables.json}.
 * Any other word may name an axis of the user's own.
 */
public final class Axes {

    /** The area a count belongs to: county, township, village, province. */
    public static final String AREA = "area";

    /** The time of a count: a period for events and person-years, a date for stocks. */
    public static final String PERIOD = "period";

    /** Age in years, single or grouped: of the mother for births, of the person otherwise. */
    public static final String AGE = "age";

    /** Sex, labelled {@code male} and {@code female}: of the child for births, of the person otherwise. */
    public static final String SEX = "sex";

    /** Birth order, labelled {@code 1, 2, 3+} and the like. */
    public static final String ORDER = "order";

    /** The policy status that the source put on a count of births, labelled {@code within} and {@code outside}. */
    public static final String POLICY = "policy";

    /** The contraceptive method in use, or the reason for using none. */
    public static final String METHOD = "method";

    private Axes() {}
}
