/** The parts that show proof: code at its place, votes, calls on a time axis, digests and chains of signed hops. */
@NamedInterface("evidence")
@NullMarked
package dev.chancery.console.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
