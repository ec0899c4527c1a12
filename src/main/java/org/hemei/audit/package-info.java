/** What was done and who looked: append-only, read by the case page and by auditors. */
@NullMarked
package org.hemei.audit;

import org.jspecify.annotations.NullMarked;
