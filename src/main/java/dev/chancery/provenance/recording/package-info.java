/** Takes statements in: those others signed, after every check, and those Chancery signs itself. */
@NamedInterface("recording")
@NullMarked
package dev.chancery.provenance.recording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
