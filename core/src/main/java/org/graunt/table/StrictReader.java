package org.graunt.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** The text of a stretch of a file, where nothing that cannot be decoded is replaced. */
final class StrictReader extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 15;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();

    /** Bytes of the stretch that were not read yet. */
    private long left;

    /** Whether the next character is the first of the file, which may be a byte-order mark. */
    private boolean atStart;

    StrictReader(InputStream in, CharsetDecoder decoder, long length, boolean atStart) {
        this.in = in;
        this.decoder = decoder;
        this.left = length;
        this.atStart = atStart;
    }

    /**
     * Reads some characters; at least two must be asked for, since some take a pair.
     *
     * @throws java.nio.charset.CharacterCodingException if bytes cannot be decoded
     */
    @Override
    public int read(char[] into, int from, int length) throws IOException {
        while (true) {
            CharBuffer chars = CharBuffer.wrap(into, from, length);
            boolean more = left > 0;
            CoderResult result = decoder.decode(bytes, chars, !more);
            if (result.isError()) {
                result.throwException();
            }
            int read = withoutMark(into, from, chars.position() - from);
            if (read > 0) {
                return read;
            }
            if (!more) {
                return -1;
            }
            fill();
        }
    }

    private int withoutMark(char[] text, int from, int length) {
        if (!atStart || length == 0) {
            return length;
        }
        atStart = false;
        if (text[from] != BYTE_ORDER_MARK) {
            return length;
        }
        System.arraycopy(text, from + 1, text, from, length - 1);
        return length - 1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), (int) Math.min(bytes.remaining(), left));
        left = n < 0 ? 0 : left - n;
        bytes.position(bytes.position() + Math.max(n, 0)).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
