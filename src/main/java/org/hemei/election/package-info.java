/** The election of owners' committees, from the group that prepares it to the seals and the handover. */
@NullMarked
package org.hemei.election;

import org.jspecify.annotations.NullMarked;
