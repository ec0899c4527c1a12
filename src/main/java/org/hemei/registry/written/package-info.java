/** What people write into cells and forms about compounds, read for what it means or told why it cannot be. */
@NullMarked
@NamedInterface("written")
package org.hemei.registry.written;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
