/**
 * Estimates held against something else: targets here, standards and one another beside it.
 *
 * <p>Start at {@link org.graunt.compare.Target}.
 */
package org.graunt.compare;
