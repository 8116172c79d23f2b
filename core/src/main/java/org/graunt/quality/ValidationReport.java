package org.graunt.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.graunt.table.Tabular;

/**
 * All findings about one source, errors first. As a table it has one row a finding.
 *
 * @param findings the findings
 */
public record ValidationReport(List<Finding> findings) implements Tabular {

    private static final List<String> COLUMNS = List.of("severity", "code", "table", "labels", "sentence");
    private static final int PREVIEW_ROWS = 20;

    /**
     * Copies and sorts by severity; within one severity the order is kept.
     *
     * @throws NullPointerException if a finding is null
     */
    public ValidationReport {
        findings = findings.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    /**
     * Whether the tables contradict themselves anywhere.
     *
     * @return true if there is an error
     */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * The findings of a severity.
     *
     * @param severity the severity
     * @return the findings
     */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    /**
     * The findings of a kind.
     *
     * @param code the code, such as {@code SUMS_DIFFER}
     * @return the findings
     */
    public List<Finding> of(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    @Override
    public String name() {
        return "validation";
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return false;
    }

    @Override
    public int rowCount() {
        return findings.size();
    }

    @Override
    public String text(int row, int column) {
        Finding finding = findings.get(row);
        return switch (column) {
            case 0 -> finding.severity().name().toLowerCase(Locale.ROOT);
            case 1 -> finding.code();
            case 2 -> finding.table();
            case 3 -> finding.place();
            default -> finding.sentence(Locale.ENGLISH);
        };
    }

    @Override
    public double number(int row, int column) {
        return Double.NaN;
    }

    /** How many findings of each severity there are, and the first of them. */
    @Override
    public String toString() {
        return of(Severity.ERROR).size() + " errors, " + of(Severity.WARNING).size() + " warnings, "
                + of(Severity.NOTE).size() + " notes\n" + preview(PREVIEW_ROWS);
    }
}
