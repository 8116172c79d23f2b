package org.graunt.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stretch of a CSV file, from a byte to before another, that begins at the start of the file or after a line feed. Whether it
 * begins a record too is not known until it is read: the line feed may stand inside quotes. It does if the block before it
 * begins a record and is read to its end without a fault, for then no quote was open there; {@link CsvRows} relies on this.
 *
 * @param from the first byte
 * @param to the byte after the last
 */
record CsvBlock(long from, long to) {

    /** All of a file, however long it is. */
    static final CsvBlock WHOLE = new CsvBlock(0, Long.MAX_VALUE);

    /** Encodings without states in which the byte of a line feed is nothing but a line feed. */
    private static final Set<String> SPLITTABLE =
            Set.of("UTF-8", "US-ASCII", "GB18030", "GBK", "GB2312", "ISO-8859-1", "windows-1252");

    private static final int BUFFER = 1 << 13;

    /** Cuts a file into blocks of about a length; a file that is short or cannot be cut is one block. */
    static List<CsvBlock> cut(Path file, Charset charset, long length) throws IOException {
        if (!SPLITTABLE.contains(charset.name())
                || file.getFileSystem() != FileSystems.getDefault()
                || !Files.isRegularFile(file)) {
            return List.of(WHOLE);
        }
        long size = Files.size(file);
        List<CsvBlock> blocks = new ArrayList<>();
        long from = 0;
        while (size - from > length) {
            long to = afterLineFeed(file, from + length - 1);
            if (to >= size) {
                break;
            }
            blocks.add(new CsvBlock(from, to));
            from = to;
        }
        blocks.add(blocks.isEmpty() ? WHOLE : new CsvBlock(from, size));
        return blocks;
    }

    /** The byte after the first line feed that stands at a byte or later; the largest number if there is none. */
    private static long afterLineFeed(Path file, long at) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(at);
            byte[] buffer = new byte[BUFFER];
            long position = at;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        return position + i + 1;
                    }
                }
                position += n;
            }
            return Long.MAX_VALUE;
        }
    }

    /** Number of line ends before this block: LF, CRLF or CR, inside quotes or not. */
    long linesBefore(Path file) throws IOException {
        long lines = 0;
        boolean afterReturn = false;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (long left = from; left > 0; ) {
                int n = in.readNBytes(buffer, 0, (int) Math.min(left, BUFFER));
                for (int i = 0; i < n; i++) {
                    lines += buffer[i] == '\r' || buffer[i] == '\n' && !afterReturn ? 1 : 0;
                    afterReturn = buffer[i] == '\r';
                }
                left = n == 0 ? 0 : left - n;
            }
        }
        return lines;
    }
}
