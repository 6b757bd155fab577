/** Whether an artifact may be released: its whole chain held against the release policy, the result signed. */
@NamedInterface("release")
@NullMarked
package dev.chancery.provenance.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
