/** Numeric kernels: special functions and their inverses. Not for users; may change without notice. */
package org.graunt.internal.math;
