/** Terms, elections and owners' votes of the demo city. */
@NullMarked
package org.hemei.election.demo;

import org.jspecify.annotations.NullMarked;
