/** The register of the city (一小区一档): compounds, units, firms, contracts and committees, each with what it was before. */
@NullMarked
package org.hemei.registry;

import org.jspecify.annotations.NullMarked;
