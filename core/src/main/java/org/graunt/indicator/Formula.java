package org.graunt.indicator;

import java.util.Objects;

/** What an indicator makes of its measures. All values are bare; {@link Unit} scales them. */
public sealed interface Formula {

    /**
     * The measure above the line, whose axes the result takes and whose collection decides what intervals mean.
     *
     * @return the first measure
     */
    Measure first();

    /**
     * {@code x / n} with x part of n.
     *
     * @param part the counts x
     * @param whole the counts n
     */
    record Proportion(Measure part, Measure whole) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public Proportion {
            requireCounts("part", part);
            requireCounts("whole", whole);
        }

        @Override
        public Measure first() {
            return part;
        }
    }

    /**
     * {@code x / T}, events over person-years.
     *
     * @param events the counts x
     * @param exposure the person-years T
     */
    record Rate(Measure events, Measure exposure) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public Rate {
            requireCounts("events", events);
            requirePersonYears("exposure", exposure);
        }

        @Override
        public Measure first() {
            return events;
        }
    }

    /**
     * {@code boys / girls}: the sex ratio of births.
     *
     * @param boys the male births
     * @param girls the female births
     */
    record SexRatio(Measure boys, Measure girls) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public SexRatio {
            requireCounts("boys", boys);
            requireCounts("girls", girls);
        }

        @Override
        public Measure first() {
            return boys;
        }
    }

    /**
     * {@code a / b} of two counts neither of which is part of the other; it may exceed 1.
     *
     * @param counted the counts a
     * @param reference the counts b
     */
    record CountRatio(Measure counted, Measure reference) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public CountRatio {
            requireCounts("counted", counted);
            requireCounts("reference", reference);
        }

        @Override
        public Measure first() {
            return counted;
        }
    }

    /**
     * {@code sum over ages of width x events / person-years}.
     *
     * @param events the events by age
     * @param exposure the person-years by age
     */
    record SumOfAgeRates(Measure events, Measure exposure) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public SumOfAgeRates {
            requireCounts("events", events);
            requirePersonYears("exposure", exposure);
        }

        @Override
        public Measure first() {
            return events;
        }
    }

    /**
     * {@code sum of w a f / sum of w f} over ages, with width w, mean exact age a and rate f: the mean age of the schedule of
     * rates, free of the age structure.
     *
     * @param events the events by age
     * @param exposure the person-years by age
     */
    record MeanAgeOfRates(Measure events, Measure exposure) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public MeanAgeOfRates {
            requireCounts("events", events);
            requirePersonYears("exposure", exposure);
        }

        @Override
        public Measure first() {
            return events;
        }
    }

    /**
     * {@code x / T - y / T}.
     *
     * @param gains the events x
     * @param losses the events y
     * @param exposure the person-years T
     */
    record RateDifference(Measure gains, Measure losses, Measure exposure) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public RateDifference {
            requireCounts("gains", gains);
            requireCounts("losses", losses);
            requirePersonYears("exposure", exposure);
        }

        @Override
        public Measure first() {
            return gains;
        }
    }

    /**
     * {@code x_k / sum of x} for each label k of an axis: shares of one whole.
     *
     * @param whole the counts, all of which belong to the whole
     * @param axis the axis whose labels share the whole
     */
    record Composition(Measure whole, String axis) implements Formula {
        /**
         * Checks the measures.
         *
         * @throws IllegalArgumentException if counts stand where person-years belong, or the other way round
         */
        public Composition {
            requireCounts("whole", whole);
            Objects.requireNonNull(axis, "axis");
        }

        @Override
        public Measure first() {
            return whole;
        }
    }

    private static void requireCounts(String name, Measure measure) {
        if (measure.quantity() != Measure.Quantity.COUNT) {
            throw new IllegalArgumentException(name + ": " + measure + ", must be counts, made with Measure.of(...)");
        }
    }

    private static void requirePersonYears(String name, Measure measure) {
        if (measure.quantity() != Measure.Quantity.PERSON_YEARS) {
            throw new IllegalArgumentException(
                    name + ": " + measure + ", must be person-years, made with Measure.personYears(...)");
        }
    }
}
