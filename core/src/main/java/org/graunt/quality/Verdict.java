package org.graunt.quality;

/** What an audit finds. */
public enum Verdict {
    /** There are true counts that print so. */
    CONSISTENT,
    /** No true counts print so, under any rule of rounding considered. */
    INCONSISTENT,
    /** What is printed cannot fail, or names a number that is not given. */
    UNDECIDABLE
}
