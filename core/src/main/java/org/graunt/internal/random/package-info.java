/** Seeded random streams and samplers that give the same bits on every machine; not for users. */
package org.graunt.internal.random;
