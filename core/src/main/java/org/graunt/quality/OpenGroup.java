package org.graunt.quality;

/** What graduation does with an open last age group such as {@code 85+}. */
public sealed interface OpenGroup {

    /** The lowest age from which an open group is kept whole unless another is named. */
    int USUAL_LEAST_AGE = 50;

    /**
     * The group stays open and whole; its single ages are not guessed.
     *
     * @param leastAge the lowest age at which the group may begin: one that begins lower is refused
     */
    record KeptWhole(int leastAge) implements OpenGroup {}

    /**
     * The group is taken to end with an age, and split like the others.
     *
     * @param lastAge the last age of the group
     */
    record SpreadTo(int lastAge) implements OpenGroup {}

    /**
     * Keeps the open group whole and refuses one that begins below age 50, where most of a population would stay unsplit.
     *
     * @return the treatment; it is what is done unless another is named
     */
    static OpenGroup keptWhole() {
        return new KeptWhole(USUAL_LEAST_AGE);
    }

    /**
     * Keeps the open group whole wherever it begins.
     *
     * @return the treatment
     */
    static OpenGroup keptWholeFromAnyAge() {
        return new KeptWhole(0);
    }

    /**
     * Takes the open group to end with an age.
     *
     * @param lastAge the last age, not below the group's first
     * @return the treatment
     */
    static OpenGroup spreadTo(int lastAge) {
        return new SpreadTo(lastAge);
    }
}
