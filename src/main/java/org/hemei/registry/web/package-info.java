/** The register as routes for programs. */
@NullMarked
package org.hemei.registry.web;

import org.jspecify.annotations.NullMarked;
