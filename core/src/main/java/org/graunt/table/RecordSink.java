package org.graunt.table;

/** Takes the records of a file one field after the other, without a string a field. */
interface RecordSink {

    /** A record starts on a line. */
    void begin(long line);

    /** One field, of which only the given part of the buffer may be read, and only now. */
    void field(int column, char[] buffer, int from, int length, boolean quoted);

    /** The record is complete. */
    void end(int fields);
}
