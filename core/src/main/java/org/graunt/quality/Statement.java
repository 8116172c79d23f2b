package org.graunt.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One thing that a page says about its quantities, which are whole numbers and not negative. */
public sealed interface Statement {

    /**
     * A quantity is a number, or lies between two.
     *
     * @param quantity its name
     * @param least the least it is said to be
     * @param most the most it is said to be
     */
    record Count(String quantity, long least, long most) implements Statement {
        /**
         * Checks the bounds.
         *
         * @throws NullPointerException if the name is null
         * @throws IllegalArgumentException if the bounds run backwards or are negative
         */
        public Count {
            Objects.requireNonNull(quantity, "quantity");
            if (!(0 <= least && least <= most)) {
                throw new IllegalArgumentException(
                        quantity + ": " + least + " to " + most + ", must run upwards from 0 or more");
            }
        }

        /** The statement as a formula. */
        @Override
        public String toString() {
            return quantity + (least == most ? " = " : " in ") + new CountInterval(least, most);
        }
    }

    /**
     * A quantity is the sum of others.
     *
     * @param total name of the sum
     * @param parts names of the parts
     */
    record Sum(String total, List<String> parts) implements Statement {
        /**
         * Copies.
         *
         * @throws NullPointerException if a name is null
         * @throws IllegalArgumentException if there is no part
         */
        public Sum {
            Objects.requireNonNull(total, "total");
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("parts of " + total + ": none, must be at least one");
            }
        }

        /** The statement as a formula. */
        @Override
        public String toString() {
            return total + " = " + String.join(" + ", parts);
        }
    }

    /**
     * A printed value belongs to a numerator and a denominator.
     *
     * @param value the printed value, with its decimals
     * @param unit what it says of the two
     * @param numerator name of the numerator
     * @param denominator name of the denominator
     */
    record Value(BigDecimal value, FigureUnit unit, String numerator, String denominator) implements Statement {
        /**
         * Checks the unit.
         *
         * @throws NullPointerException if an argument is null
         * @throws IllegalArgumentException if the unit is {@link FigureUnit#POINTS}, which has no counts
         */
        public Value {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(numerator, "numerator");
            Objects.requireNonNull(denominator, "denominator");
            if (unit == FigureUnit.POINTS) {
                throw new IllegalArgumentException(
                        "unit: POINTS of " + numerator + ", has no numerator and denominator");
            }
        }

        /** The statement as a formula. */
        @Override
        public String toString() {
            String over = numerator + " / " + denominator;
            return (unit == FigureUnit.PERCENT_CHANGE ? "100 x (" + over + " - 1)" : scaled(over)) + " prints as "
                    + value.toPlainString();
        }

        private String scaled(String over) {
            return unit.scale().compareTo(BigDecimal.ONE) == 0
                    ? over
                    : unit.scale().toPlainString() + " x " + over;
        }
    }

    /**
     * The names of the quantities.
     *
     * @return the names, in the order of the statement
     */
    default List<String> quantities() {
        if (this instanceof Count count) {
            return List.of(count.quantity());
        }
        if (this instanceof Sum sum) {
            return Stream.concat(Stream.of(sum.total()), sum.parts().stream()).toList();
        }
        Value value = (Value) this;
        return List.of(value.numerator(), value.denominator());
    }
}
