package org.graunt.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Areas and the areas they belong to: villages in townships, townships in a county. Tables hold counts of leaves, the areas
 * without children; counts of the others are sums.
 */
public final class AreaTree {

    private final Map<String, Area> areas;
    private final Map<String, List<String>> children;

    private AreaTree(Map<String, Area> areas, Map<String, List<String>> children) {
        this.areas = areas;
        this.children = children;
    }

    /**
     * One area of a tree.
     *
     * @param name the name or code by which tables know it
     * @param parent the area it belongs to; empty at the top
     * @param level what kind of area it is, such as {@code township}; empty if unstated
     */
    public record Area(String name, Optional<String> parent, Optional<String> level) {
        /**
         * Checks the area.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Area {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(parent, "parent");
            Objects.requireNonNull(level, "level");
            if (name.isBlank()) {
                throw new IllegalArgumentException("area: '" + name + "', is blank; expected a name");
            }
        }

        /**
         * An area at the top, of no stated level.
         *
         * @param name its name
         * @return the area
         */
        public static Area top(String name) {
            return new Area(name, Optional.empty(), Optional.empty());
        }

        /**
         * The same area inside another.
         *
         * @param newParent the area it belongs to
         * @return the area
         */
        public Area in(String newParent) {
            return new Area(name, Optional.of(newParent), level);
        }

        /**
         * The same area with a level.
         *
         * @param newLevel what kind of area it is
         * @return the area
         */
        public Area at(String newLevel) {
            return new Area(name, parent, Optional.of(newLevel));
        }
    }

    /**
     * A tree of the given areas.
     *
     * @param areas every area once, parents included, in the order wanted
     * @return the tree
     * @throws IllegalArgumentException if an area repeats, if a parent is not among the areas, or if an area belongs to itself,
     *     directly or through others
     */
    public static AreaTree of(List<Area> areas) {
        Map<String, Area> byName = new LinkedHashMap<>();
        for (Area area : areas) {
            if (byName.put(area.name(), area) != null) {
                throw new IllegalArgumentException("area '" + area.name() + "': stands twice, expected once");
            }
        }
        Map<String, List<String>> children = new LinkedHashMap<>();
        for (Area area : areas) {
            children.put(area.name(), new ArrayList<>());
        }
        for (Area area : areas) {
            area.parent().ifPresent(parent -> {
                if (!byName.containsKey(parent)) {
                    throw new IllegalArgumentException("area '" + area.name() + "': its parent '" + parent
                            + "' is no area, expected " + Axis.nearest(parent, List.copyOf(byName.keySet())));
                }
                children.get(parent).add(area.name());
            });
        }
        for (Area area : areas) {
            requireNoCycle(area, byName);
        }
        children.replaceAll((name, list) -> List.copyOf(list));
        return new AreaTree(byName, children);
    }

    private static void requireNoCycle(Area start, Map<String, Area> byName) {
        Set<String> path = new LinkedHashSet<>();
        Area area = start;
        while (path.add(area.name())) {
            if (area.parent().isEmpty()) {
                return;
            }
            area = byName.get(area.parent().get());
        }
        throw new IllegalArgumentException(
                "area '" + start.name() + "': belongs to itself, " + String.join(" in ", path) + " in " + area.name());
    }

    /**
     * Reads a tree from a file with the columns {@code area}, {@code parent} and, if wanted, {@code level}; the parent is empty
     * at the top.
     *
     * @param file a CSV file in UTF-8, one row an area
     * @return the tree, in the order of the file
     * @throws TableFormatException if the file is absent, is no such table or is no tree
     */
    public static AreaTree read(Path file) {
        return AreaCsv.read(file);
    }

    /**
     * Every area, in order.
     *
     * @return the names
     */
    public List<String> areas() {
        return List.copyOf(areas.keySet());
    }

    /**
     * Whether there is an area of a name.
     *
     * @param area the name
     * @return true if there is
     */
    public boolean has(String area) {
        return areas.containsKey(area);
    }

    /**
     * The area to which an area belongs.
     *
     * @param area the name of an area
     * @return the name of its parent; empty at the top
     * @throws IllegalArgumentException if there is no such area; the message names the nearest
     */
    public Optional<String> parent(String area) {
        return area(area).parent();
    }

    /**
     * The level of an area.
     *
     * @param area the name of an area
     * @return its level; empty if unstated
     * @throws IllegalArgumentException if there is no such area; the message names the nearest
     */
    public Optional<String> level(String area) {
        return area(area).level();
    }

    /**
     * The levels that are stated.
     *
     * @return the levels, in the order first met
     */
    public List<String> levels() {
        Set<String> levels = new LinkedHashSet<>();
        areas.values().forEach(area -> area.level().ifPresent(levels::add));
        return List.copyOf(levels);
    }

    /**
     * The areas that belong to an area directly.
     *
     * @param area the name of an area
     * @return the names of its children, in order; none for a leaf
     * @throws IllegalArgumentException if there is no such area; the message names the nearest
     */
    public List<String> children(String area) {
        return children.get(area(area).name());
    }

    /**
     * Whether an area has no children.
     *
     * @param area the name of an area
     * @return true for a leaf
     * @throws IllegalArgumentException if there is no such area; the message names the nearest
     */
    public boolean isLeaf(String area) {
        return children(area).isEmpty();
    }

    /**
     * The areas without children.
     *
     * @return the names of all leaves, in order
     */
    public List<String> leaves() {
        return areas.keySet().stream().filter(this::isLeaf).toList();
    }

    /**
     * The leaves inside an area.
     *
     * @param area the name of an area
     * @return the names of the leaves under it, parent by parent; the area itself if it is a leaf
     * @throws IllegalArgumentException if there is no such area; the message names the nearest
     */
    public List<String> leaves(String area) {
        List<String> found = new ArrayList<>();
        collectLeaves(area(area).name(), found);
        return List.copyOf(found);
    }

    private void collectLeaves(String area, List<String> found) {
        if (children.get(area).isEmpty()) {
            found.add(area);
        }
        children.get(area).forEach(child -> collectLeaves(child, found));
    }

    /**
     * Every area that has a parent, with that parent, for {@link CohortTable#regroup(String, Map)}.
     *
     * @return by area, the name of its parent
     */
    public Map<String, String> parents() {
        Map<String, String> parents = new LinkedHashMap<>();
        areas.values().forEach(area -> area.parent().ifPresent(parent -> parents.put(area.name(), parent)));
        return java.util.Collections.unmodifiableMap(parents);
    }

    /**
     * Every leaf with the area of one level that holds it, for {@link CohortTable#regroup(String, Map)}.
     *
     * @param level the level
     * @return by leaf, the name of the nearest area of that level above it, or its own if it is of that level; leaves under no
     *     such area are left out
     * @throws IllegalArgumentException if no area is of that level; the message names the nearest
     */
    public Map<String, String> ancestors(String level) {
        if (!levels().contains(level)) {
            throw new IllegalArgumentException("level: '" + level + "', "
                    + (levels().isEmpty() ? "no area states its level" : "expected " + Axis.nearest(level, levels())));
        }
        Map<String, String> ancestors = new LinkedHashMap<>();
        for (String leaf : leaves()) {
            Area area = areas.get(leaf);
            while (area != null && !area.level().equals(Optional.of(level))) {
                area = area.parent().map(areas::get).orElse(null);
            }
            if (area != null) {
                ancestors.put(leaf, area.name());
            }
        }
        return java.util.Collections.unmodifiableMap(ancestors);
    }

    private Area area(String name) {
        Area area = areas.get(Objects.requireNonNull(name, "area"));
        if (area == null) {
            throw new IllegalArgumentException(
                    "area: '" + name + "', is not in the tree, expected " + Axis.nearest(name, areas()));
        }
        return area;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AreaTree that && areas().equals(that.areas()) && areas.equals(that.areas);
    }

    @Override
    public int hashCode() {
        return areas.hashCode();
    }

    /**
     * Number of areas and leaves.
     *
     * @return for example {@code 14 areas, 12 of them leaves}
     */
    @Override
    public String toString() {
        return areas.size() + " areas, " + leaves().size() + " of them leaves";
    }
}
