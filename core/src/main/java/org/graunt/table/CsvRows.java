package org.graunt.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV file. A long file is read in blocks, side by side, each as if it began a record. That is so if all blocks
 * before it are free of faults (see {@link CsvBlock}); so once all are, all were read rightly. If there is any fault, that of the
 * file or one of the cut, the file is read again in one piece, which finds the first fault on its right line, or none.
 *
 * <p>Rows are kept until the cube they span is known. Where they take more memory than they may, only their labels are kept, and
 * the blocks are read a second time, straight into the cube.
 */
final class CsvRows implements RowBlocks {

    private final CsvFile file;
    private final List<CsvBlock> blocks;

    /** Makes the readers of all blocks; where there are several, it has read the header. */
    private final TableReader start;

    private final RowBudget budget;
    private final List<AxisLabels> labels;
    private final CodedRows[] rows;

    /** By block, the number of its rows. */
    private final long[] sizes;

    private int distinctLabels;
    private boolean kept = true;

    private CsvRows(CsvFile file, List<CsvBlock> blocks, TableReader start, RowBudget budget, List<AxisLabels> labels) {
        this.file = file;
        this.blocks = blocks;
        this.start = start;
        this.budget = budget;
        this.labels = labels;
        this.rows = new CodedRows[blocks.size()];
        this.sizes = new long[blocks.size()];
    }

    /**
     * Reads a file.
     *
     * @param start makes the readers of its blocks; has read nothing
     * @param heap bytes of memory that there are
     * @param blockLength bytes of a block
     */
    static CsvRows read(CsvFile file, TableReader start, long heap, long blockLength) {
        List<CsvBlock> blocks = file.blocks(blockLength);
        if (blocks.size() > 1) {
            Optional<CsvRows> rows = sideBySide(file, blocks, start, new RowBudget(heap));
            if (rows.isPresent()) {
                return rows.get();
            }
        }
        return inOnePiece(file, start, new RowBudget(heap));
    }

    /** Empty if there is a fault anywhere. */
    private static Optional<CsvRows> sideBySide(
            CsvFile file, List<CsvBlock> blocks, TableReader start, RowBudget budget) {
        try {
            TableReader header = start.first(budget);
            file.readFirst(header);
            CsvRows rows = new CsvRows(file, blocks, header, budget, header.axes());
            SideBySide.forEach(blocks.size(), block -> rows.add(block, rows.readBlock(block, budget)));
            rows.end();
            return Optional.of(rows);
        } catch (TableFormatException first) {
            return Optional.empty();
        }
    }

    private static CsvRows inOnePiece(CsvFile file, TableReader start, RowBudget budget) {
        TableReader reader = start.first(budget);
        file.read(reader);
        CsvRows rows = new CsvRows(file, List.of(CsvBlock.WHOLE), start, budget, reader.axes());
        rows.add(0, reader.rows(0, rows.labels));
        rows.end();
        return rows;
    }

    private CodedRows readBlock(int block, RowBudget rowBudget) {
        TableReader reader = block == 0 ? start.first(rowBudget) : start.later(rowBudget);
        file.read(blocks.get(block), reader);
        if (!reader.hasHeader()) {
            throw file.source().fault("has a header that is not in its first block");
        }
        return reader.rows(block, labels);
    }

    private void add(int block, CodedRows read) {
        rows[block] = read;
        sizes[block] = read.size();
    }

    private void end() {
        distinctLabels = labels.stream().mapToInt(AxisLabels::size).sum();
        if (budget.isSpent()) {
            release();
        }
    }

    private void release() {
        kept = false;
        Arrays.fill(rows, null);
    }

    @Override
    public int count() {
        return blocks.size();
    }

    @Override
    public CodedRows rows(int block) {
        if (kept) {
            return rows[block];
        }
        CodedRows again = readBlock(block, RowBudget.unlimited());
        if (again.size() != sizes[block]
                || labels.stream().mapToInt(AxisLabels::size).sum() != distinctLabels) {
            throw file.source().fault("was changed while it was read");
        }
        return again;
    }

    @Override
    public long line(int block, long lineOfBlock) {
        return file.linesBefore(blocks.get(block)) + lineOfBlock;
    }

    @Override
    public List<AxisLabels> labels() {
        return labels;
    }

    @Override
    public long size() {
        return Arrays.stream(sizes).sum();
    }

    @Override
    public void makeRoom(long cube) {
        if (budget.fits(cube)) {
            return;
        }
        if (blocks.size() == 1) {
            throw file.source()
                    .fault("cannot be read in blocks, and its rows and their table need " + budget.needed(cube)
                            + " bytes together; this Java may use " + budget.heap()
                            + ", more memory (-Xmx) is needed");
        }
        release();
    }
}
