/** Papers of a case: issued with facts that stay as they were, numbered, set in PDF, checked by anybody. */
@NullMarked
package org.hemei.documents;

import org.jspecify.annotations.NullMarked;
