package org.graunt.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a CSV file strictly (RFC 4180): fields separated by commas, quoted where needed; blank lines are skipped. */
final class CsvFile {

    private static final Pattern STARTING_LINE = Pattern.compile("starting at line (\\d+)");

    private final Path file;
    private final Charset charset;
    private final TableFormatException.Source source;

    CsvFile(Path file, Charset charset) {
        this.file = file;
        this.charset = charset;
        this.source = TableFormatException.Source.file(file);
    }

    TableFormatException.Source source() {
        return source;
    }

    /** The file in blocks of about a length. */
    List<CsvBlock> blocks(long length) {
        try {
            return CsvBlock.cut(file, charset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of lines before a block. */
    long linesBefore(CsvBlock block) {
        try {
            return block.linesBefore(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands every record to a sink. */
    void read(RecordSink sink) {
        read(CsvBlock.WHOLE, sink);
    }

    /** Hands every record of a block to a sink; lines are counted from the start of the block. */
    void read(CsvBlock block, RecordSink sink) {
        parse(block, sink, reader -> reader.forEach(record -> {}));
    }

    /** Hands the first record to a sink. */
    void readFirst(RecordSink sink) {
        parse(CsvBlock.WHOLE, sink, reader -> reader.stream().findFirst());
    }

    private void parse(CsvBlock block, RecordSink sink, Consumer<CsvReader<Records>> records) {
        try (Reader text = StrictText.open(file, block, charset, source);
                CsvReader<Records> reader = CsvReader.builder()
                        .allowUnclosedQuote(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .build(new Records(sink), text)) {
            records.accept(reader);
        } catch (CsvParseException e) {
            throw e.getCause() instanceof TableFormatException fault ? fault : malformed(e);
        } catch (UncheckedIOException e) {
            throw translated(e.getCause(), e);
        } catch (IOException e) {
            throw translated(e, new UncheckedIOException(e));
        }
    }

    private RuntimeException translated(IOException cause, RuntimeException otherwise) {
        return cause instanceof CharacterCodingException ? StrictText.undecodable(file, charset, source) : otherwise;
    }

    /** The parser's own words for what is no CSV at all, which are about quotes. */
    private TableFormatException malformed(CsvParseException e) {
        Throwable first = e.getCause() instanceof CsvParseException cause ? cause : e;
        String message = String.valueOf(first.getMessage());
        Matcher match = STARTING_LINE.matcher(message);
        long line = match.find() ? Long.parseLong(match.group(1)) : 1;
        if (message.startsWith("Unclosed")) {
            return source.fault(line, "a quote is opened in the record that starts here and never closed");
        }
        if (message.contains("maximum buffer size")) {
            return source.fault(
                    line,
                    "a field of the record that starts here is longer than 16 million characters; expected a closing quote,"
                            + " which is mostly what is missing");
        }
        if (message.contains("after closing quote")) {
            return source.fault(
                    line,
                    "text follows a closing quote; expected a comma there, and quotes inside a quoted field doubled");
        }
        return source.fault(line, "is not CSV: " + message);
    }

    /** Passes fields on; the reader wants a record for each, and gets this same object every time. */
    private static final class Records extends AbstractBaseCsvCallbackHandler<Records> {

        private final RecordSink sink;

        Records(RecordSink sink) {
            this.sink = sink;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            sink.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            sink.field(index, buffer, offset, length, quoted);
        }

        @Override
        protected Records buildRecord() {
            if (getRecordType() == RecordType.EMPTY) {
                return null;
            }
            sink.end(getFieldCount());
            return this;
        }
    }
}
