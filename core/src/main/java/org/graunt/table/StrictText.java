package org.graunt.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files read without replacing what cannot be decoded. A byte-order mark that fits the encoding is skipped. */
final class StrictText {

    private static final int BUFFER = 1 << 14;

    private StrictText() {}

    /**
     * Opens a file.
     *
     * @return its text; reading throws CharacterCodingException where bytes cannot be decoded
     */
    static Reader open(Path file, Charset charset, TableFormatException.Source source) throws IOException {
        return open(file, CsvBlock.WHOLE, charset, source);
    }

    /** Opens a stretch of a file. */
    static Reader open(Path file, CsvBlock block, Charset charset, TableFormatException.Source source)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw source.fault("no such file in the folder " + folder(file));
        }
        boolean atStart = block.from() == 0;
        if (atStart) {
            requireFittingMark(file, charset, source);
        }
        InputStream bytes = Files.newInputStream(file);
        try {
            bytes.skipNBytes(block.from());
            return new StrictReader(bytes, decoder(charset), block.to() - block.from(), atStart);
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file : folder;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void requireFittingMark(Path file, Charset charset, TableFormatException.Source source)
            throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        String starts = head.length == 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF
                ? "UTF-8"
                : head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE
                                || head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                        ? "UTF-16"
                        : "";
        if (!starts.isEmpty() && !charset.name().startsWith(starts)) {
            throw source.fault("starts with the byte-order mark of " + starts + ", and is read as " + charset.name()
                    + "; state the charset " + starts);
        }
    }

    /** All text of a file in UTF-8. */
    static String read(Path file, TableFormatException.Source source) {
        StringBuilder text = new StringBuilder();
        try (Reader reader = open(file, StandardCharsets.UTF_8, source)) {
            char[] buffer = new char[BUFFER];
            for (int n = reader.read(buffer); n >= 0; n = reader.read(buffer)) {
                text.append(buffer, 0, n);
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw undecodable(file, StandardCharsets.UTF_8, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The fault of a file that was found not to be in the encoding stated; reads it again to find the line. */
    static TableFormatException undecodable(Path file, Charset charset, TableFormatException.Source source) {
        String advice = charset.equals(StandardCharsets.UTF_8)
                ? "; if the file is in another encoding, state its charset, such as GB18030"
                : "; state the charset in which the file is written";
        try (InputStream in = Files.newInputStream(file)) {
            return source.fault(
                    lineOfFault(in, decoder(charset)), "holds bytes that are not " + charset.name() + advice);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lineOfFault(InputStream in, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long line = 1;
        boolean afterReturn = false;
        boolean more = true;
        while (true) {
            bytes.compact();
            int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
            more = n >= 0;
            bytes.position(bytes.position() + Math.max(n, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars, !more);
            for (char c : chars.flip().toString().toCharArray()) {
                if (c == '\r' || c == '\n' && !afterReturn) {
                    line++;
                }
                afterReturn = c == '\r';
            }
            chars.clear();
            if (result.isError() || !more) {
                return line;
            }
        }
    }
}
