/** The chain from intent to deployment as a value: which hops are proven, which are missing, and which signature fails. */
@NamedInterface("chain")
@NullMarked
package dev.chancery.provenance.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
