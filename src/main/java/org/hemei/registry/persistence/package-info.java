/** The register in the database. */
@NullMarked
package org.hemei.registry.persistence;

import org.jspecify.annotations.NullMarked;
