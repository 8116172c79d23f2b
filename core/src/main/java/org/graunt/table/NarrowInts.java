package org.graunt.table;

import java.util.Arrays;

/** Integers in the narrowest array that holds them: label codes and most counts need a byte or two. */
sealed interface NarrowInts {

    int get(int index);

    /** Adds to each sum the term that the integer at its index points to. */
    void addTerms(int[] terms, int[] sums);

    /** Puts each integer into the cell that stands at its index, unless that is negative. */
    void scatter(int[] cells, double[] into);

    /** Bytes of memory. */
    long memory();

    /** Packs the first integers of an array. */
    static NarrowInts of(int[] values, int length) {
        int bits = 0;
        for (int i = 0; i < length; i++) {
            bits |= values[i];
        }
        if ((bits & ~0xFF) == 0) {
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                bytes[i] = (byte) values[i];
            }
            return new Bytes(bytes);
        }
        if ((bits & ~0xFFFF) == 0) {
            char[] chars = new char[length];
            for (int i = 0; i < length; i++) {
                chars[i] = (char) values[i];
            }
            return new Chars(chars);
        }
        return new Ints(Arrays.copyOf(values, length));
    }

    /** Integers of 0 to 255. */
    record Bytes(byte[] values) implements NarrowInts {
        @Override
        public int get(int index) {
            return values[index] & 0xFF;
        }

        @Override
        public void addTerms(int[] terms, int[] sums) {
            for (int i = 0; i < values.length; i++) {
                sums[i] += terms[values[i] & 0xFF];
            }
        }

        @Override
        public void scatter(int[] cells, double[] into) {
            for (int i = 0; i < values.length; i++) {
                if (cells[i] >= 0) {
                    into[cells[i]] = values[i] & 0xFF;
                }
            }
        }

        @Override
        public long memory() {
            return values.length;
        }
    }

    /** Integers of 0 to 65,535. */
    record Chars(char[] values) implements NarrowInts {
        @Override
        public int get(int index) {
            return values[index];
        }

        @Override
        public void addTerms(int[] terms, int[] sums) {
            for (int i = 0; i < values.length; i++) {
                sums[i] += terms[values[i]];
            }
        }

        @Override
        public void scatter(int[] cells, double[] into) {
            for (int i = 0; i < values.length; i++) {
                if (cells[i] >= 0) {
                    into[cells[i]] = values[i];
                }
            }
        }

        @Override
        public long memory() {
            return (long) values.length * Character.BYTES;
        }
    }

    /** Any integers. */
    record Ints(int[] values) implements NarrowInts {
        @Override
        public int get(int index) {
            return values[index];
        }

        @Override
        public void addTerms(int[] terms, int[] sums) {
            for (int i = 0; i < values.length; i++) {
                sums[i] += terms[values[i]];
            }
        }

        @Override
        public void scatter(int[] cells, double[] into) {
            for (int i = 0; i < values.length; i++) {
                if (cells[i] >= 0) {
                    into[cells[i]] = values[i];
                }
            }
        }

        @Override
        public long memory() {
            return (long) values.length * Integer.BYTES;
        }
    }
}
