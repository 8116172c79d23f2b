package org.graunt.internal.random;

import java.util.Objects;

/**
 * A stream of random numbers that is fixed by what it is for: the same seed, name, trajectory and purpose give the same
 * bits whatever the thread, the order in which streams are made, the other streams, or the Java version.
 *
 * <p>The generator is xoshiro256++ (Blackman and Vigna, 2021, <em>Scrambled linear pseudorandom number generators</em>),
 * its 256 bits filled by SplitMix64 (Steele, Lea and Flood, 2014, <em>Fast splittable pseudorandom number
 * generators</em>) from the mixed key. Samplers use {@link StrictMath} only. A stream is mutable and belongs to one
 * thread.
 */
public final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareNormal = Double.NaN;

    private RandomStream(long key) {
        s0 = mix(key + GOLDEN_GAMMA);
        s1 = mix(key + 2 * GOLDEN_GAMMA);
        s2 = mix(key + 3 * GOLDEN_GAMMA);
        s3 = mix(key + 4 * GOLDEN_GAMMA);
    }

    /**
     * The stream of a seed.
     *
     * @param seed any number
     * @return a stream at its start
     */
    public static RandomStream of(long seed) {
        return new RandomStream(mix(seed));
    }

    /**
     * The stream of one trajectory of one named thing for one purpose. The key is
     * {@code mix(mix(mix(mix(seed) + hash(name)) + trajectory) + purpose)}, where {@code mix} is the finaliser of
     * SplitMix64 and {@code hash} is 64-bit FNV-1a over the UTF-16 units of the name.
     *
     * @param seed the seed of the run
     * @param name whose stream, such as an area's code
     * @param trajectory number of the trajectory
     * @param purpose number of what the stream feeds, so that adding one purpose leaves the others' draws alone
     * @return a stream at its start
     */
    public static RandomStream of(long seed, String name, long trajectory, long purpose) {
        Objects.requireNonNull(name, "name");
        long key = mix(mix(seed) + hash(name));
        return new RandomStream(mix(mix(key + trajectory) + purpose));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /**
     * 64 random bits.
     *
     * @return any long, all equally likely
     */
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long t = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= t;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /**
     * A uniform number that is never 0 and never 1, so that its logarithm and its quantiles are finite.
     *
     * @return an odd multiple of 2^-54 between 0 and 1
     */
    public double nextUniform() {
        return ((nextLong() >>> 11) + 0.5) * UNIT;
    }

    /**
     * A whole number below a bound, without bias (Lemire, 2019, <em>Fast random integer generation in an interval</em>).
     *
     * @param bound how many numbers, at least 1
     * @return 0 to bound - 1, all equally likely
     * @throws IllegalArgumentException if the bound is below 1
     */
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound: " + bound + ", must be at least 1");
        }
        long product = (nextLong() >>> 32) * bound;
        long low = product & 0xffffffffL;
        if (low < bound) {
            long threshold = (1L << 32) % bound;
            while (low < threshold) {
                product = (nextLong() >>> 32) * bound;
                low = product & 0xffffffffL;
            }
        }
        return (int) (product >>> 32);
    }

    /**
     * A standard normal number, by the polar method of Marsaglia and Bray (1964).
     *
     * @return mean 0, variance 1
     */
    public double nextNormal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextUniform() - 1;
            y = 2 * nextUniform() - 1;
            square = x * x + y * y;
        } while (square >= 1);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareNormal = y * factor;
        return x * factor;
    }

    /**
     * An exponential number.
     *
     * @return mean 1, above 0
     */
    public double nextExponential() {
        return -StrictMath.log(nextUniform());
    }
}
