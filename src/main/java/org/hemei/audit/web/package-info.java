/** The auditor's page and API: search and the check of the chains. */
@NullMarked
package org.hemei.audit.web;

import org.jspecify.annotations.NullMarked;
