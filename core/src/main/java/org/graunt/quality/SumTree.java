package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graunt.table.AreaTree;
import org.graunt.table.Axis;

/** The labels of an axis and the sums over them that are published: nodes, of which the labels come first and parents last. */
final class SumTree {

    /** The label of the sum over a whole axis. */
    static final String TOTAL = "total";

    private static final int NONE = -1;

    private final List<String> names;
    private final int leaves;
    private final int[] parents;
    private final int[][] children;

    private SumTree(List<String> names, int leaves, int[] parents) {
        this.names = List.copyOf(names);
        this.leaves = leaves;
        this.parents = parents;
        List<List<Integer>> lists = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            lists.add(new ArrayList<>());
        }
        for (int node = 0; node < parents.length; node++) {
            if (parents[node] != NONE) {
                lists.get(parents[node]).add(node);
            }
        }
        this.children = new int[parents.length][];
        for (int node = 0; node < parents.length; node++) {
            children[node] =
                    lists.get(node).stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** An axis over which no sum is published. */
    static SumTree none(Axis axis) {
        int[] parents = new int[axis.size()];
        Arrays.fill(parents, NONE);
        return new SumTree(axis.labels(), axis.size(), parents);
    }

    /** An axis over which the total is published. */
    static SumTree total(Axis axis) {
        if (axis.has(TOTAL)) {
            throw new IllegalArgumentException(
                    "axis " + axis.name() + ": has a label '" + TOTAL + "', but its total is worked out, not given");
        }
        List<String> names = new ArrayList<>(axis.labels());
        names.add(TOTAL);
        int[] parents = new int[names.size()];
        Arrays.fill(parents, axis.size());
        parents[axis.size()] = NONE;
        return new SumTree(names, axis.size(), parents);
    }

    /** An axis over which every parent of a tree is published; parents of none of the labels are left out. */
    static SumTree of(Axis axis, AreaTree tree) {
        List<String> names = new ArrayList<>(axis.labels());
        for (String label : axis.labels()) {
            if (!tree.isLeaf(label)) {
                throw new IllegalArgumentException("axis " + axis.name() + ": label '" + label
                        + "' is a parent in the tree, expected leaves only");
            }
        }
        List<String> parentsUpwards = new ArrayList<>();
        for (String label : axis.labels()) {
            Optional<String> parent = tree.parent(label);
            while (parent.isPresent() && !parentsUpwards.contains(parent.get())) {
                parentsUpwards.add(parent.get());
                parent = tree.parent(parent.get());
            }
        }
        parentsUpwards.sort(Comparator.comparingInt((String area) -> -depth(tree, area)));
        names.addAll(parentsUpwards);
        Map<String, Integer> positions = new HashMap<>();
        for (String name : names) {
            positions.put(name, positions.size());
        }
        int[] parents = new int[names.size()];
        for (int node = 0; node < parents.length; node++) {
            parents[node] = tree.parent(names.get(node)).map(positions::get).orElse(NONE);
        }
        return new SumTree(names, axis.size(), parents);
    }

    private static int depth(AreaTree tree, String area) {
        int depth = 0;
        for (Optional<String> up = tree.parent(area); up.isPresent(); up = tree.parent(up.get())) {
            depth++;
        }
        return depth;
    }

    int size() {
        return parents.length;
    }

    int leaves() {
        return leaves;
    }

    boolean isLeaf(int node) {
        return node < leaves;
    }

    boolean hasSums() {
        return parents.length > leaves;
    }

    /** Whether the only sum is that over all labels. */
    boolean isFlat() {
        if (parents.length != leaves + 1) {
            return false;
        }
        return children[leaves].length == leaves;
    }

    String name(int node) {
        return names.get(node);
    }

    /** Position of a label or a sum, -1 if there is none of that name. */
    int indexOf(String name) {
        return names.indexOf(name);
    }

    /** -1 at the top. */
    int parent(int node) {
        return parents[node];
    }

    int[] children(int node) {
        return children[node];
    }
}
