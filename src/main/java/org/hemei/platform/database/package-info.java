/** The PostgreSQL server that comes with the application, for use where nobody runs one. */
@NullMarked
package org.hemei.platform.database;

import org.jspecify.annotations.NullMarked;
