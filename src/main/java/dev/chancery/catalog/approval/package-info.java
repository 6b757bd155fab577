/** What waits for a person's word, whichever module asks for it. */
@NamedInterface("approval")
@NullMarked
package dev.chancery.catalog.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
