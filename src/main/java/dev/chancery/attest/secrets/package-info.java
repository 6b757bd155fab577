/** Secrets the process was started with, and sealing what may rest in the database only unreadable. */
@NamedInterface("secrets")
@NullMarked
package dev.chancery.attest.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
