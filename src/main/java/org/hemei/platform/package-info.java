/** The ground every room stands on: engine, database, security, clock, languages and the way errors are told. */
@NullMarked
package org.hemei.platform;

import org.jspecify.annotations.NullMarked;
