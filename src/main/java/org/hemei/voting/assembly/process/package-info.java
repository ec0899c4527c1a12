/** What the engine is told of owners' votes, and what it asks of them. */
@NullMarked
package org.hemei.voting.assembly.process;

import org.jspecify.annotations.NullMarked;
