/** The public check of papers, and the texts an office adjusts. */
@NullMarked
package org.hemei.documents.web;

import org.jspecify.annotations.NullMarked;
