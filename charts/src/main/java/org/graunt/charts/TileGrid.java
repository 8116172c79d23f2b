package org.graunt.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where areas stand on a {@linkplain TileMap tile map}: one tile for each area, about where it lies in the country. Immutable.
 *
 * <pre>{@code
 * TileGrid grid = TileGrid.of("""
 *         . N .
 *         W . E
 *         N = North county
 *         """);
 * }</pre>
 *
 * @param tiles the tiles, each in a place of its own
 * @param hexagonal whether tiles are hexagons, every second row shifted by half a tile, and not squares
 */
public record TileGrid(List<Tile> tiles, boolean hexagonal) {

    private static final String EMPTY = ".";

    /**
     * One area.
     *
     * @param area the area's label in the data
     * @param label a few letters for the tile
     * @param column column from the left, from 0
     * @param row row from the top, from 0
     */
    public record Tile(String area, String label, int column, int row) {

        /**
         * Checks.
         *
         * @throws IllegalArgumentException if a text is empty or a place is negative
         */
        public Tile {
            if (area.isEmpty() || label.isEmpty()) {
                throw new IllegalArgumentException(
                        "tile: area '" + area + "', label '" + label + "', neither may be empty");
            }
            if (!(column >= 0 && row >= 0)) {
                throw new IllegalArgumentException(
                        "tile of " + area + ": column " + column + ", row " + row + ", must be 0 or more");
            }
        }
    }

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException if there are no tiles, an area stands twice, or two tiles stand in one place
     */
    public TileGrid {
        tiles = List.copyOf(tiles);
        if (tiles.isEmpty()) {
            throw new IllegalArgumentException("tiles: none, a grid has at least one");
        }
        Map<String, Tile> byArea = new HashMap<>();
        Map<List<Integer>, Tile> byPlace = new HashMap<>();
        for (Tile tile : tiles) {
            Tile twin = byArea.put(tile.area(), tile);
            if (twin != null) {
                throw new IllegalArgumentException("area '" + tile.area() + "': has two tiles, " + place(twin) + " and "
                        + place(tile) + ", must have one");
            }
            Tile under = byPlace.put(List.of(tile.column(), tile.row()), tile);
            if (under != null) {
                throw new IllegalArgumentException("areas '" + under.area() + "' and '" + tile.area()
                        + "': both stand at " + place(tile) + ", each must have a place of its own");
            }
        }
    }

    private static String place(Tile tile) {
        return "row " + (tile.row() + 1) + " column " + (tile.column() + 1);
    }

    /**
     * A grid of squares drawn with letters: one line for each row, the labels of tiles apart by blanks, a point for an empty
     * place. Lines such as {@code C = Uppsala län} say which area a label stands for; a label without such a line is itself the
     * name of its area. Empty lines and lines that begin with {@code #} are skipped.
     *
     * @param layout the lines
     * @return the grid
     * @throws IllegalArgumentException if a label or an area stands twice, an area is said for a label that has no tile, or there
     *     are no tiles
     */
    public static TileGrid of(String layout) {
        Map<String, String> areas = new LinkedHashMap<>();
        Map<String, int[]> places = new LinkedHashMap<>();
        int row = 0;
        for (String line : layout.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals >= 0) {
                name(line, equals, areas);
                continue;
            }
            String[] labels = line.split("\\s+");
            for (int column = 0; column < labels.length; column++) {
                if (labels[column].equals(EMPTY)) {
                    continue;
                }
                int[] before = places.put(labels[column], new int[] {column, row});
                if (before != null) {
                    throw new IllegalArgumentException("tile '" + labels[column] + "': stands at row " + (before[1] + 1)
                            + " column " + (before[0] + 1) + " and at row " + (row + 1) + " column " + (column + 1)
                            + ", must stand once");
                }
            }
            row++;
        }
        for (String label : areas.keySet()) {
            if (!places.containsKey(label)) {
                throw new IllegalArgumentException(
                        "tile '" + label + "': stands for '" + areas.get(label) + "' but has no place in the rows");
            }
        }
        List<Tile> tiles = new ArrayList<>();
        places.forEach(
                (label, place) -> tiles.add(new Tile(areas.getOrDefault(label, label), label, place[0], place[1])));
        return new TileGrid(tiles, false);
    }

    private static void name(String line, int equals, Map<String, String> areas) {
        String label = line.substring(0, equals).strip();
        String area = line.substring(equals + 1).strip();
        if (label.isEmpty() || area.isEmpty()) {
            throw new IllegalArgumentException("line '" + line + "': must be label = area");
        }
        if (areas.put(label, area) != null) {
            throw new IllegalArgumentException("tile '" + label + "': its area is said twice, must be said once");
        }
    }

    /**
     * Reads a grid from a text file in UTF-8, written as {@link #of(String)} takes it.
     *
     * @param file the file
     * @return the grid
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException as {@link #of(String)} does; the message begins with the file's name
     */
    public static TileGrid read(Path file) throws IOException {
        String layout = Files.readString(file);
        try {
            return of(layout);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The same grid of hexagons.
     *
     * @return a grid whose second, fourth and further even rows are shifted to the right by half a tile
     */
    public TileGrid withHexagons() {
        return new TileGrid(tiles, true);
    }

    /**
     * The tile of an area.
     *
     * @param area the area's label in the data
     * @return its tile
     * @throws IllegalArgumentException if the area has none
     */
    public Tile tile(String area) {
        Objects.requireNonNull(area, "area");
        return tiles.stream()
                .filter(tile -> tile.area().equals(area))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "area '" + area + "': has no tile in the grid of " + tiles.size() + " areas"));
    }

    /**
     * Number of columns.
     *
     * @return the number, up to the last column with a tile
     */
    public int columns() {
        return 1 + tiles.stream().mapToInt(Tile::column).max().orElseThrow();
    }

    /**
     * Number of rows.
     *
     * @return the number, up to the last row with a tile
     */
    public int rows() {
        return 1 + tiles.stream().mapToInt(Tile::row).max().orElseThrow();
    }
}
