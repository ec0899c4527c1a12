/** Sets papers in A4 pages and binds them into a file. */
@NullMarked
package org.hemei.documents.print;

import org.jspecify.annotations.NullMarked;
