/** What this room asks of those who mediate: to take on an objection that an answer has not settled. */
@NullMarked
@NamedInterface("dispute")
package org.hemei.voting.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
