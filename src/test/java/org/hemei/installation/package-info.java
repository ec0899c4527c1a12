/** Whether an administrator can install Hemei with what lies in {@code docker/}, back it up and bring it back. */
@NullMarked
package org.hemei.installation;

import org.jspecify.annotations.NullMarked;
