/**
 * Tables of counts: a dense cube of {@code double} over named axes, with what the counts mean.
 *
 * <p>Start at {@link org.graunt.table.CohortTable}. {@link org.graunt.table.Axes} names the usual axes,
 * {@link org.graunt.table.AgeGroups} and {@link org.graunt.table.StatisticalYear} give ages their widths and periods their
 * lengths, {@link org.graunt.table.AreaTree} says which areas belong to which, and
 * {@link org.graunt.table.TableDescription} says what a table counts. {@link org.graunt.table.CohortCsv} and
 * {@link org.graunt.table.TablesawTables} carry tables in and out, {@link org.graunt.table.TableFolder} reads a folder of them
 * by its {@code tables.json}; what they refuse is a {@link org.graunt.table.TableFormatException}.
 */
package org.graunt.table;
