/** Sentences in the two languages of the library. Not an API: may change in any release. */
package org.graunt.internal.text;
