/** Looks into files that are sent, and makes of them what may be kept: upright pictures and plain PDFs, with previews. */
@NullMarked
package org.hemei.documents.intake;

import org.jspecify.annotations.NullMarked;
