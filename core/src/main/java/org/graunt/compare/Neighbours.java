package org.graunt.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which areas border on which, joined by name. An area may have no neighbour: an island. Who borders on whom must be mutual.
 * Immutable.
 */
public final class Neighbours {

    private final Map<String, List<String>> byArea;

    private Neighbours(Map<String, List<String>> byArea) {
        this.byArea = byArea;
    }

    /**
     * Neighbours from lists.
     *
     * @param neighbours each area with its neighbours, itself not among them
     * @return the neighbours
     * @throws IllegalArgumentException if an area borders on itself or on one not in the map, or if one of two names the other
     *     and not the reverse
     */
    public static Neighbours of(Map<String, List<String>> neighbours) {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        neighbours.forEach((area, list) -> copy.put(area, List.copyOf(new LinkedHashSet<>(list))));
        copy.forEach((area, list) -> {
            for (String other : list) {
                if (other.equals(area) || !copy.containsKey(other)) {
                    throw new IllegalArgumentException(
                            "neighbours of " + area + ": " + other + ", must be another area that has its own entry");
                }
                if (!copy.get(other).contains(area)) {
                    throw new IllegalArgumentException("neighbours of " + area + ": " + other
                            + ", which does not name it in return; bordering is mutual");
                }
            }
        });
        return new Neighbours(copy);
    }

    /**
     * Neighbours from pairs, in either or both directions.
     *
     * @param areas all areas
     * @param pairs pairs of bordering areas: two names each
     * @return the neighbours
     * @throws IllegalArgumentException if a pair is not two of the areas, or an area with itself
     */
    public static Neighbours ofPairs(List<String> areas, List<List<String>> pairs) {
        Map<String, Set<String>> sets = new LinkedHashMap<>();
        areas.forEach(area -> sets.put(area, new LinkedHashSet<>()));
        for (List<String> pair : pairs) {
            if (!(pair.size() == 2 && sets.keySet().containsAll(pair))) {
                throw new IllegalArgumentException("pair: " + pair + ", must be two of the " + areas.size() + " areas");
            }
            sets.get(pair.get(0)).add(pair.get(1));
            sets.get(pair.get(1)).add(pair.get(0));
        }
        Map<String, List<String>> lists = new LinkedHashMap<>();
        sets.forEach((area, set) -> lists.put(area, new ArrayList<>(set)));
        return of(lists);
    }

    /**
     * The areas that border on one.
     *
     * @param area the area
     * @return its neighbours, empty for an island
     * @throws IllegalArgumentException if the area is unknown
     */
    public List<String> of(String area) {
        List<String> list = byArea.get(area);
        if (list == null) {
            throw new IllegalArgumentException(
                    "area: '" + area + "', must be one of the " + byArea.size() + " whose neighbours are known");
        }
        return list;
    }

    /**
     * The areas.
     *
     * @return all areas, islands included
     */
    public Set<String> areas() {
        return Set.copyOf(byArea.keySet());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Neighbours that && byArea.equals(that.byArea);
    }

    @Override
    public int hashCode() {
        return byArea.hashCode();
    }

    /**
     * How many areas and borders there are.
     *
     * @return for example {@code 100 areas, 245 borders}
     */
    @Override
    public String toString() {
        int ends = byArea.values().stream().mapToInt(List::size).sum();
        return byArea.size() + " areas, " + ends / 2 + " borders";
    }
}
