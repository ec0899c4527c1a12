/** The owners' vote (业主大会表决): matters that are published, put to all owners, counted and told. */
@NullMarked
@NamedInterface("assembly")
package org.hemei.voting.assembly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
