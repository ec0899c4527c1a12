/** What the product costs, each time as a ratio to something plainer in the same run: {@code mvn -Pbenchmark verify}. */
@NullMarked
package org.hemei.benchmark;

import org.jspecify.annotations.NullMarked;
