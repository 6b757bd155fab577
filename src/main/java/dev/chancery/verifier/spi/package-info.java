/** What the verifier asks of its surroundings: trusted keys, revocations and the memory of consumed credentials. */
@NamedInterface("spi")
@NullMarked
package dev.chancery.verifier.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
