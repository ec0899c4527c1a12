/** Reads tables that strangers have sent, CSV or XLSX, row by row and without trusting anything in them. */
@NullMarked
@NamedInterface("sheet")
package org.hemei.platform.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
