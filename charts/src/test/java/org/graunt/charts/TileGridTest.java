package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileGridTest {

    private static final String LAYOUT = """
            # four areas
            .  N  .
            W  .  E

            N = North county
            .  S
            """;

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
    }

    @Test
    void placesAreasAsTheLettersStand() {
        TileGrid grid = TileGrid.of(LAYOUT);
        assertThat(grid.tiles())
                .containsExactly(
                        new TileGrid.Tile("North county", "N", 1, 0),
                        new TileGrid.Tile("W", "W", 0, 1),
                        new TileGrid.Tile("E", "E", 2, 1),
                        new TileGrid.Tile("S", "S", 1, 2));
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.rows()).isEqualTo(3);
        assertThat(grid.tile("North county").label()).isEqualTo("N");
        assertThat(grid.hexagonal()).isFalse();
        assertThat(grid.withHexagons().hexagonal()).isTrue();
        assertThat(grid.withHexagons().tiles()).isEqualTo(grid.tiles());
    }

    @Test
    void isReadFromAFileThatErrorsName(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("tiles.txt");
        Files.writeString(file, LAYOUT);
        assertThat(TileGrid.read(file)).isEqualTo(TileGrid.of(LAYOUT));
        Files.writeString(file, "A A");
        refuses(
                () -> TileGrid.read(file),
                "tiles.txt: tile 'A': stands at row 1 column 1 and at row 1 column 2, must stand once");
    }

    @Test
    void refusesATileOrAnAreaTwice() {
        refuses(
                () -> TileGrid.of("A B\n. A"),
                "tile 'A': stands at row 1 column 1 and at row 2 column 2, must stand once");
        refuses(
                () -> TileGrid.of("A B\nA = North\nB = North"),
                "area 'North': has two tiles, row 1 column 1 and row 1 column 2, must have one");
        refuses(() -> TileGrid.of("A\nA = North\nA = South"), "tile 'A': its area is said twice, must be said once");
        refuses(
                () -> new TileGrid(
                        List.of(new TileGrid.Tile("A", "A", 0, 0), new TileGrid.Tile("B", "B", 0, 0)), false),
                "areas 'A' and 'B': both stand at row 1 column 1, each must have a place of its own");
    }

    @Test
    void refusesNamesWithoutATileAndTilesWithoutAName() {
        refuses(() -> TileGrid.of("A\nB = North"), "tile 'B': stands for 'North' but has no place in the rows");
        refuses(() -> TileGrid.of("A\nA ="), "line 'A =': must be label = area");
        refuses(() -> TileGrid.of("A\n= North"), "line '= North': must be label = area");
        refuses(() -> TileGrid.of(". .\n"), "tiles: none, a grid has at least one");
        refuses(() -> TileGrid.of("A").tile("Z"), "area 'Z': has no tile in the grid of 1 areas");
        refuses(() -> new TileGrid.Tile("", "A", 0, 0), "tile: area '', label 'A', neither may be empty");
        refuses(() -> new TileGrid.Tile("A", "", 0, 0), "tile: area 'A', label '', neither may be empty");
        refuses(() -> new TileGrid.Tile("A", "A", -1, 0), "tile of A: column -1, row 0, must be 0 or more");
        refuses(() -> new TileGrid.Tile("A", "A", 0, -1), "tile of A: column 0, row -1, must be 0 or more");
    }
}
