/**
 * What an office checks before it publishes, and after others did.
 *
 * <p>{@link org.graunt.quality.PublishedFigure} audits one printed figure against its own counts, {@link
 * org.graunt.quality.PageAudit} the figures of one page together; {@link org.graunt.quality.Validation} checks tables and
 * returns a {@link org.graunt.quality.ValidationReport}; {@link org.graunt.quality.Evidence} says when counts say nothing.
 *
 * <p>{@link org.graunt.quality.AgeHeaping}, {@link org.graunt.quality.AgeSexAccuracy} and {@link org.graunt.quality.LastDigitTest}
 * judge reported ages and counts, one population or every area of a table at once; {@link org.graunt.quality.Graduation} and {@link
 * org.graunt.quality.PenalisedCompositeLink} split age groups into single ages, {@link org.graunt.quality.AgeSmoothing} repairs
 * five-year groups before that.
 */
package org.graunt.quality;
