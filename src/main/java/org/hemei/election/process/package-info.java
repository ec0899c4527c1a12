/** The election's seam to the engine: outbound in business words, inbound one class for each task of the models. */
@NullMarked
package org.hemei.election.process;

import org.jspecify.annotations.NullMarked;
