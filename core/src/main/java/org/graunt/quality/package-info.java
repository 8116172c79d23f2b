/**
 * What an office checks before it publishes, and after others did.
 *
 * <p>{@link org.graunt.quality.PublishedFigure} audits one printed figure against its own counts, {@link
 * org.graunt.quality.PageAudit} the figures of one page together; {@link org.graunt.quality.Validation} checks tables and
 * returns a {@link org.graunt.quality.ValidationReport}; {@link org.graunt.quality.Evidence} says when counts say nothing.
 */
package org.graunt.quality;
