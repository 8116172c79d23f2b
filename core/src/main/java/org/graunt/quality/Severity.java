package org.graunt.quality;

/** How much a finding matters. */
public enum Severity {
    /** The tables contradict themselves. */
    ERROR,
    /** Possible, but beyond what chance would do. */
    WARNING,
    /** Something a reader should know. */
    NOTE
}
