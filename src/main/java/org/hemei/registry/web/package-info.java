/** The register as pages for people and as routes for programs. */
@NullMarked
package org.hemei.registry.web;

import org.jspecify.annotations.NullMarked;
