/** Lists as files: what a filter selects, streamed row by row as CSV or JSON Lines, and recorded before the first byte. */
@NamedInterface("export")
@NullMarked
package dev.chancery.console.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
